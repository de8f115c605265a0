package org.kapok.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} in a data directory says.
 *
 * @param pid process id of the postmaster that wrote it, who may be dead or a zombie, or whose number may meanwhile
 *     belong to somebody else
 * @param port 0 while it is starting
 * @param status {@code starting}, {@code ready}, {@code standby} or {@code stopping}
 */
record Postmaster(Path directory, long pid, int port, String status) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Path file(Path directory) {
        return directory.resolve("postmaster.pid");
    }

    /** Empty when there is no such file, or an unreadable one that PostgreSQL will replace itself. */
    static Optional<Postmaster> of(Path directory) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file(directory));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        long pid = number(line(lines, PID_LINE));
        return pid <= 0
                ? Optional.empty()
                : Optional.of(new Postmaster(
                        directory, pid, (int) Math.max(0, number(line(lines, PORT_LINE))), line(lines, STATUS_LINE)));
    }

    boolean isReady() {
        return status.equals("ready") && port > 0;
    }

    /** Whether its process runs and is a postmaster of this very directory. A zombie does not run. */
    boolean isAlive() {
        return occupiesPid() && !isZombie() && isOfThisDirectory();
    }

    /** Whether some process, perhaps a zombie, perhaps a stranger, has its number: PostgreSQL would not start then. */
    boolean occupiesPid() {
        return Files.exists(Path.of("/proc/self"))
                ? Files.exists(Path.of("/proc/" + pid))
                : ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isOfThisDirectory() {
        try {
            // A postmaster works in its data directory.
            return Files.isSameFile(Path.of("/proc/" + pid + "/cwd"), directory);
        } catch (IOException noSuchFileSystem) {
            return ProcessHandle.of(pid)
                    .flatMap(process -> process.info().commandLine())
                    .filter(command -> command.contains("postgres") && command.contains(directory.toString()))
                    .isPresent();
        }
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }

    private static long number(String text) {
        return text.matches("\\d{1,10}") ? Long.parseLong(text) : -1;
    }
}
