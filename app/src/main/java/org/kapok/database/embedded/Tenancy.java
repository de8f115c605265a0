package org.kapok.database.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Which processes use a data folder. Held as file locks, which the system itself releases when a process is killed:
 * {@code server.lock} by the one server, {@code users.lock} shared by everybody, {@code start.lock} for the moment in
 * which PostgreSQL is started or stopped.
 */
final class Tenancy implements AutoCloseable {

    private final Path folder;
    private final FileChannel users;
    private @Nullable FileLock usage;
    private @Nullable FileChannel server;

    Tenancy(Path folder) throws IOException {
        this.folder = folder;
        this.users = channel(folder.resolve("users.lock"));
    }

    /** Becomes the one server of the folder. */
    void becomeServer() throws IOException {
        Path file = folder.resolve("server.lock");
        FileChannel channel = channel(file);
        if (channel.tryLock() == null) {
            channel.close();
            throw new StoreInUseException(folder, Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        server = channel;
    }

    /** Runs {@code work} while no other process starts or stops PostgreSQL in this folder. */
    synchronized <T> T exclusively(Work<T> work) throws IOException {
        try (FileChannel channel = channel(folder.resolve("start.lock"));
                FileLock _ = channel.lock()) {
            return work.run();
        }
    }

    /** Whether no other process uses the folder; to be asked within {@link #exclusively}. */
    boolean isAlone() throws IOException {
        leave();
        try (FileLock lock = users.tryLock()) {
            return lock != null;
        }
    }

    /** Counts as a user from now on; within {@link #exclusively}. */
    void enter() throws IOException {
        usage = users.lock(0, Long.MAX_VALUE, true);
    }

    private void leave() throws IOException {
        if (usage != null) {
            usage.release();
            usage = null;
        }
    }

    @Override
    public void close() throws IOException {
        users.close();
        if (server != null) {
            server.close();
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** What is done under the lock. */
    interface Work<T> {
        T run() throws IOException;
    }
}
