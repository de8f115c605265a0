package org.kapok.canary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that answers GET, as Spring knows them, filled with the ids of records. New ones are found by themselves. */
final class Addresses {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([A-Za-z]+)(:[^}]*)?}");
    /** A variable that is one of a few words: {@code {language:fr|en}}. */
    private static final Pattern WORDS = Pattern.compile("\\{[A-Za-z]+:([a-z]+(?:\\|[a-z]+)*)}");
    /** Answers as long as its reader listens; {@link CanaryCrawlTest} listens to it by itself. */
    static final String EVENTS = "/o/{code}/events";

    private final Set<String> patterns = new TreeSet<>();

    Addresses(RequestMappingHandlerMapping mapping) {
        mapping.getHandlerMethods().forEach((info, _) -> {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                patterns.addAll(info.getPatternValues());
            }
        });
    }

    Set<String> patterns() {
        return patterns;
    }

    /** The pattern with each id in each of its places, by the id that was put in; under {@code ""} if it takes none. */
    static Map<String, List<String>> filled(String pattern, String code, List<String> ids, List<String> forces) {
        var filled = new TreeMap<String, List<String>>();
        String begun = pattern.replace("{code}", code)
                .replace("{kind}", "movement")
                .replace("{book}", "force")
                .replace("{list}", "function");
        begun = begun.replace("${server.error.path:${error.path:/error}}", "/error");
        Matcher words = WORDS.matcher(begun);
        if (words.find()) {
            String whole = begun;
            filled.put(
                    "",
                    Arrays.stream(words.group(1).split("\\|"))
                            .map(word -> whole.replace(words.group(), word))
                            .toList());
            return filled;
        }
        Matcher matcher = VARIABLE.matcher(begun);
        if (!matcher.find()) {
            filled.put("", List.of(begun));
            return filled;
        }
        for (String id : ids) {
            var paths = new ArrayList<String>();
            if (begun.contains("{force}") && begun.contains("{id}")) {
                forces.forEach(force ->
                        paths.add(VARIABLE.matcher(begun(pattern, code, force)).replaceAll(id)));
            } else {
                paths.add(VARIABLE.matcher(begun).replaceAll(id));
            }
            filled.put(id, paths);
        }
        return filled;
    }

    private static String begun(String pattern, String code, String force) {
        return pattern.replace("{code}", code).replace("{book}", "force").replace("{force}", force);
    }
}
