package org.kapok.cli;

import java.io.IOException;

/**
 * One KIND of {@code ./kapok import} or {@code ./kapok export}. A module lists its class in {@code
 * META-INF/services/org.kapok.cli.CommandLineKind}, so that a wrong kind or a missing option is told before anything
 * starts. The class has a public constructor without arguments and picocli's annotations: {@code @Command(name = KIND)},
 * {@code @Option}, {@code @Parameters}. {@code --operation}, {@code --as} and the store's options are added to it.
 */
public interface CommandLineKind {

    /** Below which command it hangs. */
    Direction direction();

    /**
     * Looks at what needs neither app nor database, so that a file that is not there is told at once.
     *
     * @throws IOException when a file cannot be read or written
     */
    default void prepare() throws IOException {}

    /**
     * Does it, in the started app without its web server.
     *
     * @return exit code: 0 done, 1 found problems (each told through {@link CommandLineRun#problem})
     * @throws IOException with a sentence for the person, when a file cannot be read or written
     */
    int run(CommandLineRun run) throws IOException;

    /** Into the operation or out of it. */
    enum Direction {
        IMPORT,
        EXPORT
    }
}
