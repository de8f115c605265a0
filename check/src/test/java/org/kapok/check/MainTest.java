package org.kapok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real process: its exit code, its streams, its language. */
class MainTest {
    @TempDir
    Path folder = Path.of("");

    private int run(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CheckMain.class.getName());
        builder.command().addAll(List.of(args));
        builder.environment().keySet().removeAll(List.of("LC_ALL", "LC_MESSAGES", "LANG"));
        builder.environment().putAll(environment);
        builder.redirectOutput(folder.resolve("out").toFile());
        builder.redirectError(folder.resolve("err").toFile());
        return builder.start().waitFor();
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }

    @Test // CHK-1, CHK-2, CHK-10
    void speaksTheLanguageOfTheEnvironmentAndExitsWithItsCode() throws IOException, InterruptedException {
        assertThat(run(Map.of("LANG", "fr_FR.UTF-8"))).isEqualTo(2);
        assertThat(err()).startsWith("Option manquante");
        assertThat(run(Map.of("LANG", "fr_FR.UTF-8", "LC_ALL", "C"))).isEqualTo(2);
        assertThat(err()).startsWith("Missing option");
        Path file = folder.resolve("f.geojson");
        Files.writeString(file, "{\"type\":\"FeatureCollection\",\"features\":[]}");
        String name = file.toString();
        assertThat(run(Map.of("LC_MESSAGES", "fr"), "--notifications", name, "--activities", "absente"))
                .isEqualTo(1);
        assertThat(err()).isEqualTo("absente: un fichier existant est attendu\n");
        assertThat(run(Map.of(), "--notifications", name, "--activities", name, "--format", "csv"))
                .isZero();
        assertThat(err()).isEmpty();
        assertThat(Files.readString(folder.resolve("out")))
                .isEqualTo("notification,activity,from,until,distance_m,lon,lat\n");
    }
}
