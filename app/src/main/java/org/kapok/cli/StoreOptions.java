package org.kapok.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapok.database.DataFolder;
import org.kapok.database.DatabaseUrl;
import org.kapok.database.StoreSource;
import org.kapok.database.embedded.EmbeddedPostgres;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOptions {

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    @Nullable Path data;

    @Option(names = "--database-url", paramLabel = "URL", descriptionKey = "database-url")
    @Nullable String url;

    boolean isNamed() {
        return data != null || url != null;
    }

    /** Whether no store was ever made there; an external database is asked for by connecting. */
    boolean isMissing() throws IOException {
        return url == null && !Files.isDirectory(folder("serve").root().resolve("postgres"));
    }

    /** The data folder; with a database URL it keeps only keys and the password of role {@code app}. */
    DataFolder folder(String defaultName) throws IOException {
        Path home = Path.of(System.getProperty("user.home", "."), ".kapok");
        if (data != null) {
            return new DataFolder(data);
        }
        return new DataFolder(
                url == null
                        ? home.resolve(defaultName)
                        : home.resolve("external")
                                .resolve(DatabaseUrl.parse(url).place()));
    }

    StoreSource open(EmbeddedPostgres.Use use) throws IOException {
        var random = new SecureRandom();
        return url == null
                ? StoreSource.embedded(folder("serve"), use, random)
                : StoreSource.external(DatabaseUrl.parse(url), folder("serve"), random);
    }

    /** The settings of the app for this store. */
    Map<String, Object> properties(String defaultName) throws IOException {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("kapok.data", folder(defaultName).root().toString());
        properties.put("kapok.database-url", url == null ? "" : url);
        return properties;
    }
}
