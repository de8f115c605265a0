package org.kapok.nodes;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One server process: {@code java org.kapok.Kapok serve}, as the launcher starts it. */
final class Node implements AutoCloseable {

    private final String name;
    private final int port;
    private final Process process;
    private final Path log;

    private Node(String name, int port, Process process, Path log) {
        this.name = name;
        this.port = port;
        this.process = process;
        this.log = log;
    }

    /** Starts a server; both of a test share {@code home}, where the keys of an external store lie. */
    static Node start(String name, Path home, String databaseUrl) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + home.toAbsolutePath(),
                "-cp",
                classes,
                "org.kapok.Kapok",
                "serve",
                "--port",
                Integer.toString(port),
                "--database-url",
                databaseUrl);
        Path log = home.resolve(name + "-" + port + ".log");
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        return new Node(name, port, builder.start(), log);
    }

    /** The address of a page of this server. */
    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Where it writes what it does; below the home that both share. */
    String log() {
        return log.toString();
    }

    int port() {
        return port;
    }

    boolean isUp(HttpClient client) {
        if (!process.isAlive()) {
            throw new IllegalStateException("node " + name + " ended with " + process.exitValue() + ", see " + log());
        }
        try {
            var request = HttpRequest.newBuilder(at("/health"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    @Override
    public String toString() {
        return name;
    }
}
