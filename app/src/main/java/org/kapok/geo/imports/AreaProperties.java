package org.kapok.geo.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The properties of a COD-AB feature, whose names vary by country, level and year: {@code admin1Pcode},
 * {@code ADM1_PCODE}, {@code adm1_pcode}; {@code admin1Name_fr}, {@code ADM1_FR}; {@code validOn} in milliseconds or as
 * a date. Plain {@code pcode, name, level, parent} are read too.
 */
final class AreaProperties {

    private static final Pattern LEVELLED = Pattern.compile("adm(?:in)?_?(\\d)_?(.+)");

    private final Map<String, String> plain = new HashMap<>();
    private final Map<Integer, Map<String, String>> levelled = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();

    AreaProperties(Map<String, String> properties) {
        properties.forEach((name, value) -> {
            if (value.isBlank()) {
                return;
            }
            String lower = name.toLowerCase(Locale.ROOT);
            Matcher matcher = LEVELLED.matcher(lower);
            if (matcher.matches()) {
                int level = Integer.parseInt(matcher.group(1));
                String rest = matcher.group(2).replaceFirst("^name_?", "name").replace("p_code", "pcode");
                levelled.computeIfAbsent(level, _ -> new HashMap<>()).putIfAbsent(rest, value);
                written.putIfAbsent(level + rest, name);
            } else {
                plain.putIfAbsent(lower.replace("_", ""), value);
            }
        });
    }

    /** The deepest level that has a code. */
    Optional<Integer> level() {
        Optional<Integer> deepest = levelled.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey("pcode"))
                .map(Map.Entry::getKey)
                .max(Integer::compare);
        return deepest.or(() -> first("level", "adminlevel")
                .filter(level -> level.matches("\\d"))
                .map(Integer::valueOf));
    }

    Optional<String> pcode(int level) {
        return at(level, "pcode").or(() -> first("pcode"));
    }

    /** How the file calls the property with the code, for messages. */
    String pcodeProperty(int level) {
        return written.getOrDefault(level + "pcode", "pcode");
    }

    Optional<String> parent(int level) {
        return level == 0 ? Optional.empty() : at(level - 1, "pcode").or(() -> first("parent", "parentpcode"));
    }

    Optional<String> reference(int level) {
        return at(level, "name")
                .or(() -> at(level, "namefr"))
                .or(() -> at(level, "fr"))
                .or(() -> at(level, "nameen"))
                .or(() -> at(level, "en"))
                .or(() -> first("name", "namefr", "nameen"));
    }

    Optional<String> french(int level) {
        return inLanguage(level, "fr");
    }

    Optional<String> english(int level) {
        return inLanguage(level, "en");
    }

    private Optional<String> inLanguage(int level, String language) {
        return at(level, "name" + language)
                .or(() -> at(level, language))
                .or(() -> first("lang").filter(language::equals).flatMap(_ -> at(level, "name")))
                .or(() -> first("lang1").filter(language::equals).flatMap(_ -> at(level, "name1")))
                .or(() -> first("name" + language));
    }

    Optional<String> local(int level) {
        return at(level, "namelocal").or(() -> at(level, "namear")).or(() -> at(level, "ar"));
    }

    Optional<LocalDate> validOn() {
        return first("validon", "validfrom").flatMap(AreaProperties::date);
    }

    Optional<LocalDate> validTo() {
        return first("validto").flatMap(AreaProperties::date);
    }

    static Optional<LocalDate> date(String text) {
        if (text.matches("-?\\d{9,14}")) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(text))
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate());
        }
        try {
            return text.length() < 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.substring(0, 10).replace('/', '-')));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Optional<String> at(int level, String name) {
        return Optional.ofNullable(levelled.getOrDefault(level, Map.of()).get(name));
    }

    private Optional<String> first(String... names) {
        for (String name : names) {
            String value = plain.get(name);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
