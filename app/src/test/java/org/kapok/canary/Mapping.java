package org.kapok.canary;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kapok.access.Account;
import org.kapok.shared.OpenTo;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One address with one method, as Spring knows it, and what its controller asks for. */
record Mapping(String method, String pattern, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?[A-Za-z]+(:[^}]*)?}");

    /** All mappings of a method; those that end a session last. */
    static List<Mapping> all(RequestMappingHandlerMapping mapping, String method) {
        var all = new ArrayList<Mapping>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            if (methods.contains(RequestMethod.valueOf(method)) || methods.isEmpty()) {
                info.getPatternValues().stream()
                        .filter(pattern -> !pattern.startsWith("$"))
                        .forEach(pattern -> all.add(new Mapping(method, pattern, handler)));
            }
        });
        all.sort(Comparator.comparing((Mapping one) -> Sender.endsSession(one.pattern()))
                .thenComparing(Mapping::pattern));
        return all;
    }

    /** The address with this in each of its places. */
    String address(String code, String id) {
        String begun = pattern.replace("{code}", code);
        String known = id.length() < 40
                ? begun.replace("{kind}", "movement").replace("{book}", "force").replace("{list}", "function")
                : begun;
        return VARIABLE.matcher(known).replaceAll(java.util.regex.Matcher.quoteReplacement(id));
    }

    /** What it asks for by name. */
    Set<String> parameters() {
        var names = new TreeSet<String>();
        for (var parameter : handler.getMethodParameters()) {
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null) {
                names.add(asked.name().isEmpty() ? parameter.getParameter().getName() : asked.name());
            }
        }
        names.remove("form");
        names.remove("lang");
        names.remove("theme");
        return names;
    }

    boolean json() {
        return body().isPresent();
    }

    /** JSON bodies with garbage in them. */
    List<String> bodies() {
        return body().map(JsonSample::bodies).orElse(List.of());
    }

    private Optional<Type> body() {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(parameter -> parameter.getGenericParameterType())
                .findFirst();
    }

    /** Whether this account comes past the gate. */
    boolean mayBe(@Nullable Account account) {
        return account != null
                && openTo().filter(to -> to.value().length == 0
                                || Arrays.asList(to.value()).contains(account.role()))
                        .isPresent();
    }

    /** Whether nobody is asked who he is. */
    boolean isOpen() {
        return openTo().isEmpty();
    }

    private Optional<OpenTo> openTo() {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), OpenTo.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), OpenTo.class)));
    }
}
