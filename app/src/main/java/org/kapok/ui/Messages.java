package org.kapok.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.kapok.shared.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every text of every module, from {@code messages/*_fr.properties} and {@code messages/*_en.properties} (UTF-8). */
public final class Messages {

    private final Map<Language, Texts> texts;

    private Messages(Map<Language, Texts> texts) {
        this.texts = texts;
    }

    /** Reads all bundles on the class path; a key that two bundles of one language share is refused. */
    public static Messages load() {
        var texts = new EnumMap<Language, Texts>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, new Texts(language, bundle(language)));
        }
        return new Messages(texts);
    }

    /** The texts of one language. */
    public Texts in(Language language) {
        Texts found = texts.get(language);
        if (found == null) {
            throw new IllegalStateException("no texts in " + language);
        }
        return found;
    }

    private static Map<String, String> bundle(Language language) {
        String pattern = "classpath*:messages/*_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        var all = new HashMap<String, String>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                read(resource).forEach((key, value) -> {
                    if (all.put((String) key, (String) value) != null) {
                        throw new IllegalStateException("the key " + key + " is in two bundles of " + language);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Properties read(Resource resource) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
