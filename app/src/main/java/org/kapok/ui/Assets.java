package org.kapok.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The built styles, scripts, icons and base maps, under names that carry the hash of their content. */
public final class Assets {

    private final Map<String, String> hashed;

    private Assets(Map<String, String> hashed) {
        this.hashed = Map.copyOf(hashed);
    }

    /** Reads the list that the build of {@code src/main/web} left. */
    static Assets load() {
        var manifest = new Properties();
        try (var in = Assets.class.getResourceAsStream("/assets/manifest.properties")) {
            if (in == null) {
                throw new IllegalStateException("the build of src/main/web left no assets/manifest.properties");
            }
            manifest.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var names = new HashMap<String, String>();
        manifest.forEach((name, file) -> names.put((String) name, (String) file));
        return new Assets(names);
    }

    /** The address of a built file. */
    String path(String name) {
        String file = hashed.get(name);
        if (file == null) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return "/assets/" + file;
    }

    /** The name of an icon, refused when it could leave its attribute. */
    static String iconName(String name) {
        if (!name.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("not an icon: " + name);
        }
        return name;
    }
}
