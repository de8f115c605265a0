package org.kapok.database.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A {@link StoreProcess} as its killer sees it. */
final class KilledProcess {

    final Set<Long> answered = ConcurrentHashMap.newKeySet();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Process process;
    private final Thread reader;

    private KilledProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofPlatform().daemon().start(this::read);
    }

    static KilledProcess start(Path folder, long firstNumber) throws IOException {
        Files.createDirectories(folder.getParent());
        return new KilledProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreProcess.class.getName(),
                        folder.toString(),
                        Long.toString(firstNumber))
                .redirectError(ProcessBuilder.Redirect.to(
                        folder.resolveSibling(folder.getFileName() + ".err").toFile()))
                .start());
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches("\\d+")) {
                    answered.add(Long.valueOf(line));
                } else if (line.equals("ready")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            ready.countDown();
        }
    }

    boolean awaitReady() throws InterruptedException {
        return ready.await(2, TimeUnit.MINUTES);
    }

    /** Returns when that many more writes were answered. */
    boolean awaitAnswers(int more) {
        return Waiting.until(new Waiting.Goal() {
            private final int wanted = answered.size() + more;

            @Override
            public boolean reached() {
                return answered.size() >= wanted;
            }
        });
    }

    /** Kills it, and waits until all that it had said was read. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
        reader.join();
    }

    /** Kills it and everything that it started. */
    void killWithChildren() throws InterruptedException {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        reader.join();
    }

    static void killPostmaster(Path folder) throws IOException {
        Postmaster.of(folder.resolve("postgres"))
                .flatMap(postmaster -> ProcessHandle.of(postmaster.pid()))
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Stops it cleanly; its exit code. */
    int stop() throws IOException, InterruptedException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        int code = process.waitFor();
        reader.join();
        return code;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether any process works in or was started from the folder. */
    static boolean leavesProcesses(Path folder) throws IOException {
        Path real = folder.toRealPath();
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .anyMatch(process -> isIn(process.resolve("cwd"), real) || isIn(process.resolve("exe"), real));
        }
    }

    private static boolean isIn(Path link, Path folder) {
        try {
            return Files.readSymbolicLink(link).startsWith(folder);
        } catch (IOException ended) {
            return false;
        }
    }
}
