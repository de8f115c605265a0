package org.kapok.canary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kapok.access.Account;
import org.kapok.testing.KapokTest;
import org.kapok.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Everybody goes everywhere and asks for everything, also for what is not his: no page, answer of the API, file, event
 * or mail shows him a canary that is not his, and what exists but is not his answers as what does not exist.
 */
@KapokTest
class CanaryCrawlTest {

    /** Open mappings that answer no signed-in person with a page of his operation, and why. */
    private static final Map<String, String> ANSWER_NOBODY = Map.ofEntries(
            Map.entry(Addresses.EVENTS, "listened to by another test"),
            Map.entry("/error", "shows problems only"),
            Map.entry("${server.error.path:${error.path:/error}}", "shows problems only"),
            Map.entry("/second-factor/qr.svg", "only while enrolling"),
            Map.entry("/ui/gallery", "off unless kapok.gallery"),
            Map.entry("/ui/gallery/map", "off unless kapok.gallery"),
            Map.entry("/unlock", "only while locked"),
            Map.entry("/o/{code}/clock", "only in an exercise; AccessPagesTest asks for it"),
            Map.entry("/o/{code}/probe/breaks", "a test's own, always 409"));

    /** What addresses may want to be asked: a point, and lists with everything in them. */
    private static final String ASKED = "?lon=20.5&lat=6.5&status=all&state=all&limit=500";

    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

    @RegisterExtension
    static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication())
            .withPerMethodLifecycle(false);

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

    @Autowired
    Planter planter;

    private final List<String> seen = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private HttpClient client;
    private Planter.Planted planted;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SMTP.getSmtp().getPort());
    }

    @BeforeEach
    void plant() {
        client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        planted = planter.plant();
    }

    @AfterEach
    void close() {
        client.shutdownNow();
    }

    @Test
    void nobodyFindsAnotherOnesCanaryOnAnyPageFileOrAnswer() {
        var addresses = new Addresses(mapping);
        var asked = new TreeMap<String, Integer>();
        var answered = new TreeSet<String>();
        int requests = 0;
        for (Who who : Who.values()) {
            var visitor = visitor(who);
            var found = new StringBuilder();
            var been = Links.walk(visitor, starts(), (path, answer) -> look(who, path, answer, found));
            requests += been.size();
            for (String pattern : addresses.patterns()) {
                if (pattern.equals(Addresses.EVENTS)) {
                    continue;
                }
                requests += ask(visitor, pattern, found, answered);
                asked.merge(pattern, 1, Integer::sum);
            }
            told.add("%-20s %4d links, %3d of %d canaries his own and found"
                    .formatted(
                            who,
                            been.size(),
                            planted.canaries().of(who).stream()
                                    .filter(canary -> found.indexOf(canary.text()) >= 0)
                                    .count(),
                            planted.canaries().of(who).size()));
        }
        System.out.println("canary crawl: %d addresses, %d requests, %d canaries%n%s"
                .formatted(
                        addresses.patterns().size(),
                        requests,
                        planted.canaries().size(),
                        String.join("\n", told)));
        assertThat(seen).isEmpty();
        assertThat(asked.keySet()).as("every mapping was asked for").containsAll(withoutEvents(addresses));
        assertThat(asked.values()).as("by everybody").allMatch(count -> count == Who.values().length);
        var silent = new TreeSet<>(addresses.patterns());
        silent.removeAll(answered);
        silent.removeAll(ANSWER_NOBODY.keySet());
        assertThat(silent)
                .as("mappings that answered nobody, so that nothing was looked at")
                .isEmpty();
    }

    @Test
    void noStreamOrMailTellsWhatIsNotForItsReader() throws Exception {
        var heard = new ConcurrentHashMap<Who, StringBuffer>();
        for (Who who : Who.values()) {
            if (who != Who.ANONYMOUS) {
                listen(visitor(who), heard);
            }
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> heard.values().stream().allMatch(text -> text.indexOf("event: open") >= 0));
        planter.change(planted);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> heard(heard, Who.CELL).contains("activity_notice"));
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> heard.values().stream()
                                .mapToInt(StringBuffer::length)
                                .sum(),
                        new Same());

        heard.forEach((who, text) -> seen.addAll(planted.canaries().seen(who, "events", text.toString())));
        assertThat(seen).isEmpty();
        assertThat(heard(heard, Who.BETA)).contains("activity_notice");
        assertThat(heard(heard, Who.ORGANISATION_A))
                .contains("movement")
                .doesNotContain("activity_notice", "proximity_alert");
        for (Who who :
                List.of(Who.HCT_MEMBER, Who.ADMINISTRATOR, Who.CELL_ELSEWHERE, Who.TRAINEE, Who.CIVIL_AUTHORITY)) {
            assertThat(heard(heard, who)).as(who + " hears nothing").doesNotContain("movement", "notice", "alert");
        }
        mails();
    }

    private void mails() throws Exception {
        await().atMost(Duration.ofSeconds(60)).until(() -> SMTP.getReceivedMessages().length > 0);
        for (var mail : SMTP.getReceivedMessages()) {
            String text = GreenMailUtil.getWholeMessage(mail);
            String to = mail.getAllRecipients()[0].toString();
            Who who = to.contains("@a.")
                    ? Who.ORGANISATION_A
                    : to.contains("@b.")
                            ? Who.ORGANISATION_B
                            : to.startsWith("alpha") ? Who.ALPHA : to.startsWith("beta") ? Who.BETA : Who.CELL;
            assertThat(planted.canaries().seen(who, "mail", text)).isEmpty();
            // Only these three headers are random; all else is what we say.
            String said = text.replaceAll("(?m)^(Message-ID|Received|Date):.*$", "");
            assertThat(said).doesNotContain("CNRY", "18.", "19.", "34N");
        }
    }

    /** Whether a value is the one it was before. */
    private static final class Same implements java.util.function.Predicate<Integer> {

        private int before = -1;

        @Override
        public boolean test(Integer now) {
            boolean same = now == before;
            before = now;
            return same;
        }
    }

    private static String heard(Map<Who, StringBuffer> heard, Who who) {
        return String.valueOf(heard.get(who));
    }

    private void listen(Visitor visitor, Map<Who, StringBuffer> heard) {
        var text = new StringBuffer();
        heard.put(visitor.who(), text);
        String code = visitor.who() == Who.CELL_ELSEWHERE
                ? planted.elsewhere().code()
                : planted.a().code();
        Thread.ofVirtual().start(() -> {
            try (var in = visitor.stream("/o/" + code + "/events")) {
                for (int next = in.read(); next >= 0; next = in.read()) {
                    text.append((char) next);
                }
            } catch (IOException ended) {
                text.append("\n: ended");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private List<String> starts() {
        return List.of("/", "/o/" + planted.a().code(), "/account", "/sign-in");
    }

    private Set<String> withoutEvents(Addresses addresses) {
        var all = new TreeSet<>(addresses.patterns());
        all.remove(Addresses.EVENTS);
        return all;
    }

    /** Asks for one mapping with every id; what is not his must answer as what does not exist. */
    private int ask(Visitor visitor, String pattern, StringBuilder found, Set<String> answered) {
        var ids = new ArrayList<>(planted.ids().keySet());
        ids.add(planted.alpha().toString());
        ids.add(planted.beta().toString());
        ids.add(planted.a().organisation().toString());
        ids.add(planted.b().organisation().toString());
        planted.people().values().stream()
                .limit(6)
                .map(person -> person.id().toString())
                .forEach(ids::add);
        String unknownShort = org.kapok.shared.ShortId.random("MV", 5, new java.util.Random(7))
                .toString();
        String unknown = UUID.randomUUID().toString();
        ids.add(unknownShort);
        ids.add(unknown);
        int requests = 0;
        var answers = new TreeMap<String, List<Visitor.Answer>>();
        var filled = Addresses.filled(
                pattern,
                planted.a().code(),
                ids,
                List.of(planted.alpha().toString(), planted.beta().toString(), unknown));
        for (var entry : filled.entrySet()) {
            var of = new ArrayList<Visitor.Answer>();
            for (String path : entry.getValue()) {
                Visitor.Answer answer = visitor.get(path + ASKED);
                requests++;
                of.add(answer);
                look(visitor.who(), path, answer, found);
                if (answer.status() < 400 && !leadsToTheDoor(answer)) {
                    answered.add(pattern);
                }
            }
            answers.put(entry.getKey(), of);
        }
        planted.ids().forEach((id, readers) -> {
            if (answers.containsKey(id) && !readers.contains(visitor.who())) {
                compare(
                        visitor.who(),
                        pattern,
                        id,
                        answers.getOrDefault(id, List.of()),
                        answers.getOrDefault(id.length() == 36 ? unknown : unknownShort, List.of()));
            }
        });
        return requests;
    }

    private static boolean leadsToTheDoor(Visitor.Answer answer) {
        return answer.status() >= 300 && answer.text().contains("/sign-in");
    }

    private void compare(Who who, String pattern, String id, List<Visitor.Answer> his, List<Visitor.Answer> nobodys) {
        for (int i = 0; i < his.size(); i++) {
            String a = his.get(i).status() + " " + title(his.get(i));
            String b = nobodys.get(i).status() + " " + title(nobodys.get(i));
            if (!a.equals(b)) {
                seen.add(who + " " + pattern + " tells " + id + " (" + a + ") from what does not exist (" + b + ")");
            }
        }
    }

    private static String title(Visitor.Answer answer) {
        var title = TITLE.matcher(answer.text());
        return title.find() ? title.group(1) : answer.type();
    }

    private void look(Who who, String path, Visitor.Answer answer, StringBuilder found) {
        found.append(answer.text());
        seen.addAll(planted.canaries()
                .seen(who, path + " " + answer.status(), planted.canaries().withoutEcho(path, answer.text())));
        if (answer.status() >= 500) {
            seen.add(who + " " + path + " answered " + answer.status());
        }
    }

    private Visitor visitor(Who who) {
        Account account = planted.people().get(who);
        SignedIn session = account == null ? SignedIn.nobody(port) : SignedIn.as(port, account);
        return new Visitor(who, session, client);
    }
}
