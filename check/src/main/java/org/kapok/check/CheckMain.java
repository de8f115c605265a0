package org.kapok.check;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Entry point of {@code kapok check}. */
public final class CheckMain {
    private CheckMain() {}

    /** Asks the proximity question of two files and exits with 0 (done), 1 (found problems) or 2 (wrong usage). */
    public static void main(String[] args) {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int code = new CheckCommand(Messages.of(System.getenv()), out, err).run(args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
