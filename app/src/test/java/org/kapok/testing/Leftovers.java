package org.kapok.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** Folders of a test run that go when it ends: after the applications that work in them were closed. */
public final class Leftovers {

    private Leftovers() {}

    /** Removes a folder when this JVM ends. */
    public static void remove(Path folder) {
        remove(folder, () -> {});
    }

    /** Ends whatever works in a folder, then removes it. */
    static void remove(Path folder, Runnable first) {
        SpringApplication.getShutdownHandlers().add(() -> {
            first.run();
            try {
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
