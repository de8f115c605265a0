package org.kapok.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.testing.KapokTest;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Garbage in every field of every form, in every value of every JSON body, in every id and question of every address,
 * by several roles: each is answered by a page or a problem in the reader's language, never by a server error, and
 * never with a word about the insides.
 */
@KapokTest
class HostileInputTest {

    private static final List<Who> ROLES =
            List.of(Who.CELL, Who.ORGANISATION_A, Who.ALPHA, Who.ADMINISTRATOR, Who.ANONYMOUS);

    /** What is sent in the place of one value while all others are as they should be. */
    private static final List<String> ONE_BY_ONE =
            List.of("empty", "long", "word", "number", "fraction", "another id", "date", "zero byte");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Autowired
    Planter planter;

    @Autowired
    TestOperations operations;

    private final Map<Who, Sender> senders = new EnumMap<>(Who.class);
    private final Map<String, String> readable = new HashMap<>();
    private final Set<Mapping> read = new HashSet<>();
    private HttpClient client;
    private Planter.Planted planted;
    private Verdicts verdicts;

    @BeforeEach
    void plant() {
        client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        planted = planter.plantInDemo();
        verdicts = new Verdicts();
    }

    @AfterEach
    void close() {
        operations.forgiveGuesses();
        client.shutdownNow();
    }

    @Test
    void garbageInAnAddressIsAnsweredWithAPageOrAProblem() {
        var mappings = Mapping.all(mapping, "GET");
        mappings.removeIf(one -> one.pattern().equals(Addresses.EVENTS));
        Set<String> questions = mappings.stream()
                .flatMap(one -> one.parameters().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (Who who : ROLES) {
            for (Mapping one : mappings) {
                garbage(who, one).forEach((kind, garbage) -> {
                    if (one.pattern().contains("{") && !garbage.isEmpty()) {
                        String path = one.address(planted.a().code(), garbage.replace("+", "%20"));
                        verdicts.judge(who + " " + kind, sender(who).get(path));
                    }
                    // Ten kilobytes in each of them would be refused before they are read.
                    String content = garbage.length() > 1_000 ? garbage.substring(0, 300) : garbage;
                    String query = questions.stream()
                            .map(question -> question + "=" + content)
                            .collect(Collectors.joining("&", "?", ""));
                    String path = one.address(planted.a().code(), readable(who, one));
                    verdicts.judge(who + " " + kind, sender(who).get(path + query));
                });
            }
        }
        verdicts.report("addresses", mappings.size());
        assertThat(verdicts.wrong()).isEmpty();
    }

    @Test
    void garbageInAFormIsAnsweredWithAPageOrAProblem() {
        var forms = forms();
        var mappings = Mapping.all(mapping, "POST");
        mappings.removeIf(Mapping::json);
        Set<String> names = new TreeSet<>();
        forms.values()
                .forEach(of -> of.forEach(form -> names.addAll(form.fields().keySet())));
        for (Who who : ROLES) {
            for (Mapping one : mappings) {
                everyField(who, one, names);
            }
        }
        forms.forEach((who, found) -> found.forEach(form -> oneFieldAfterTheOther(who, form)));
        verdicts.report("forms", forms.values().stream().mapToInt(List::size).sum());
        assertThat(names).hasSizeGreaterThan(100);
        assertThat(verdicts.wrong()).isEmpty();
    }

    @Test
    void garbageInJsonIsAnsweredWithAProblem() {
        var mappings = new ArrayList<>(Mapping.all(mapping, "POST"));
        mappings.addAll(Mapping.all(mapping, "PUT"));
        mappings.addAll(Mapping.all(mapping, "DELETE"));
        mappings.removeIf(one -> !one.pattern().startsWith("/api/"));
        for (Mapping one : mappings) {
            for (Who who : ROLES) {
                for (String id : ids(one)) {
                    String path = one.address(planted.a().code(), id) + "?revision=1&version=1";
                    Sender.Answer plain = sender(who).json(one.method(), path, "{}");
                    verdicts.judge(who + " {}", plain);
                    if (plain.status() != 404 && plain.status() != 401) {
                        everyBody(who, one, path);
                        break;
                    }
                }
            }
        }
        verdicts.report("JSON", mappings.size());
        assertThat(mappings).hasSizeGreaterThan(10);
        assertThat(verdicts.wrong()).isEmpty();
    }

    private void everyBody(Who who, Mapping one, String path) {
        for (String body : Garbage.BODIES) {
            verdicts.judge(who + " " + shortened(body), sender(who).json(one.method(), path, body));
        }
        // What one role cannot break, another cannot either: the reading is the same for all.
        for (String body : read.add(one) ? one.bodies() : List.<String>of()) {
            verdicts.judge(who + " " + body, sender(who).json(one.method(), path, body));
        }
    }

    private void everyField(Who who, Mapping one, Set<String> names) {
        var all = new LinkedHashSet<>(names);
        all.addAll(one.parameters());
        for (String id : ids(one)) {
            String path = one.address(planted.a().code(), id);
            verdicts.judge(who + " nothing", sender(who).form(path, ""));
            verdicts.judge(who + " words", sender(who).form(path, body(all, "GARBAGE", 1)));
        }
        if (garbage(who, one).size() < Garbage.ENCODED.size()) {
            return;
        }
        String path = one.address(planted.a().code(), readable(who, one));
        verdicts.judge(who + " no form", sender(who).form(path, "%=&=%&&&%ZZ=%ZZ"));
        verdicts.judge(who + " no parts", sender(who).form(path, "--edge", "multipart/form-data"));
        verdicts.judge(
                who + " half a part", sender(who).form(path, "--e\r\nContent-", "multipart/form-data; boundary=e"));
        verdicts.judge(who + " another type", sender(who).form(path, "<a/>", "application/xml"));
        verdicts.judge(who + " repeated", sender(who).form(path, body(all, "1", 3)));
        garbage(who, one)
                .forEach((kind, garbage) ->
                        verdicts.judge(who + " " + kind, sender(who).form(path, body(all, garbage, 1))));
    }

    private static String body(Set<String> names, String content, int times) {
        return names.stream()
                .map(name -> (encoded(name) + "=" + content + "&").repeat(times))
                .collect(Collectors.joining());
    }

    private void oneFieldAfterTheOther(Who who, Form form) {
        int turn = 0;
        for (String field : form.fields().keySet()) {
            var rest = new LinkedHashMap<>(form.fields());
            rest.remove(field);
            String valid = rest.entrySet().stream()
                    .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()) + "&")
                    .collect(Collectors.joining());
            verdicts.judge(who + " without " + field, sender(who).form(form.action(), valid));
            // Three kinds a field, by turns: in all forms together every kind meets every sort of field.
            for (int i = 0; i < 3; i++) {
                String kind = ONE_BY_ONE.get(turn++ % ONE_BY_ONE.size());
                String body = valid + encoded(field) + "=" + Garbage.ENCODED.get(kind);
                verdicts.judge(who + " " + kind + " in " + field, sender(who).form(form.action(), body));
            }
        }
    }

    /** All garbage for whom the gate lets through; a little for the others. */
    private Map<String, String> garbage(Who who, Mapping one) {
        if (one.mayBe(planted.people().get(who)) || one.isOpen()) {
            return Garbage.ENCODED;
        }
        var little = new TreeMap<>(Garbage.ENCODED);
        little.keySet().retainAll(Set.of("another id", "zero byte"));
        return little;
    }

    /** The forms that each role finds on his pages; of many alike, one. */
    private Map<Who, List<Form>> forms() {
        var forms = new TreeMap<Who, List<Form>>();
        var ours = ROLES.stream()
                .map(planted.people()::get)
                .filter(Objects::nonNull)
                .map(account -> account.id().toString())
                .toList();
        for (Who who : ROLES) {
            var seen = new TreeSet<String>();
            var found = new ArrayList<Form>();
            var visitor = new Visitor(who, sender(who).session(), client);
            Links.walk(visitor, List.of("/", "/o/" + planted.a().code(), "/account", "/sign-in"), (path, answer) -> {
                for (Form form : Form.of(path, answer.text())) {
                    String alike = form.action().replaceAll("[0-9a-f-]{36}|[A-Z]{2}-[0-9A-Z]+", "*")
                            + form.fields().keySet();
                    if (ours.stream().noneMatch(form.action()::contains) && seen.add(alike)) {
                        found.add(form);
                    }
                }
            });
            found.sort(Comparator.comparing(form -> Sender.endsSession(form.action())));
            forms.put(who, found);
        }
        return forms;
    }

    /** An id with which this page can be read, so that garbage comes as far as it can. */
    private String readable(Who who, Mapping one) {
        var ids = ids(one);
        return readable.computeIfAbsent(who + one.pattern(), _ -> ids.stream()
                .filter(id -> !one.method().equals("GET")
                        || sender(who).get(one.address(planted.a().code(), id)).status() < 400)
                .findFirst()
                .orElse(ids.getFirst()));
    }

    /** Real ids for a mapping, one of each kind. */
    private List<String> ids(Mapping one) {
        if (!one.pattern().replace("{code}", "").contains("{")) {
            return List.of("");
        }
        Set<String> kinds = new TreeSet<>();
        var ids = planted.ids().keySet().stream()
                .filter(id -> kinds.add(id.length() == 36 ? "uuid" : id.substring(0, 2)))
                .collect(Collectors.toCollection(ArrayList::new));
        ids.add(planted.alpha().toString());
        return ids;
    }

    private Sender sender(Who who) {
        Sender sender = senders.computeIfAbsent(who, _ -> new Sender(() -> enter(who), client));
        return sender.whoIsIn();
    }

    private SignedIn enter(Who who) {
        operations.forgiveGuesses();
        var account = planted.people().get(who);
        return account == null ? SignedIn.nobody(port) : SignedIn.as(port, account);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String shortened(String body) {
        return body.length() > 40 ? body.substring(0, 40) + "…" : body;
    }
}
