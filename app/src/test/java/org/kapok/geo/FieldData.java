package org.kapok.geo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Files of the field that are not part of the repository; a test that wants one skips and says so where it is missing. */
public final class FieldData {

    private FieldData() {}

    /** The file below {@code KAPOK_FIELD_DATA} or {@code ../shared/data}. */
    public static Path file(String name) {
        Path file = roots().map(root -> root.resolve(name))
                .filter(Files::isReadable)
                .findFirst()
                .orElse(Path.of(name));
        assumeTrue(Files.isReadable(file), "skipped: field data " + name + " is not here (set KAPOK_FIELD_DATA)");
        return file;
    }

    private static Stream<Path> roots() {
        return Stream.concat(
                Optional.ofNullable(System.getenv("KAPOK_FIELD_DATA")).map(Path::of).stream(),
                Stream.of(Path.of("../shared/data"), Path.of("../../shared/data")));
    }
}
