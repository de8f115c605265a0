package org.kapok.check;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Writes a file whole or not at all. */
final class OutputFile {
    private OutputFile() {}

    static void replace(Path output, byte[] bytes) throws IOException {
        Path target = Files.exists(output) ? output.toRealPath() : output.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw new FileSystemException(output.toString(), null, "directory");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            Files.write(target, bytes);
            return;
        }
        if (Files.exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(output.toString());
        }
        Path beside = vacant(target);
        try {
            Files.write(beside, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static Path vacant(Path target) {
        for (int i = 0; ; i++) {
            Path beside = target.resolveSibling(
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + "-" + i + ".tmp");
            if (!Files.exists(beside)) {
                return beside;
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static String reason(IOException e, Messages messages) {
        return switch (e) {
            case NoSuchFileException missing -> messages.say("output.folder");
            case NotDirectoryException missing -> messages.say("output.folder");
            case AccessDeniedException denied -> messages.say("output.denied");
            case FileSystemException other -> messages.say("output.unwritable", reason(other));
            default -> messages.say("output.unwritable", String.valueOf(e.getMessage()));
        };
    }

    private static String reason(FileSystemException e) {
        @Nullable String reason = e.getReason();
        return reason == null ? String.valueOf(e.getMessage()) : reason;
    }
}
