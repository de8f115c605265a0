package org.kapok.canary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kapok.shared.Language;
import org.kapok.ui.Messages;

/** What is wrong with answers: server errors, insides, no designed page, no RFC 9457, another language. */
final class Verdicts {

    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\tat |org\\.springframework|org\\.postgresql|java\\.(lang|util)\\.|org\\.kapok\\.|SQLSTATE|Apache Tomcat|HTTP Status");
    private static final Pattern TITLE = Pattern.compile("\"title\"\\s*:\\s*\"([^\"]*)\"");

    private final Map<Language, Set<String>> texts = new TreeMap<>();
    private final Map<String, String> wrong = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    Verdicts() {
        for (Language language : Language.values()) {
            var of = Messages.load().in(language);
            var all = new HashSet<String>();
            of.keys().stream()
                    .filter(key -> key.matches("(ui|access|notifications|deconfliction)\\..*"))
                    .forEach(key -> all.add(of.text(key)));
            texts.put(language, all);
        }
    }

    void judge(String what, Sender.Answer answer) {
        statuses.merge(answer.status(), 1, Integer::sum);
        Matcher insides = INSIDES.matcher(answer.body());
        if (answer.status() >= 500) {
            blame("server error " + answer.status(), what, answer);
        } else if (answer.status() >= 400 && insides.find()) {
            blame("tells insides: " + insides.group(), what, answer);
        } else if (answer.status() >= 400) {
            boolean unread = answer.asked().length() > 8_000;
            if (unread && answer.body().contains("</html>")) {
                // Refused before its headers were read: nobody knows the reader's language.
                return;
            }
            if (answer.asked().contains(" /api/")) {
                judgeProblem(what, answer);
            } else if (!answer.body().contains("</html>")) {
                blame("no page " + answer.status(), what, answer);
            } else if (!answer.body().contains("<html lang=\"" + tag(answer.language()) + "\"")) {
                blame("another language", what, answer);
            }
        }
    }

    private void judgeProblem(String what, Sender.Answer answer) {
        Matcher title = TITLE.matcher(answer.body());
        if (!answer.type().startsWith("application/problem+json") || !title.find()) {
            blame("no problem " + answer.status(), what, answer);
        } else if (!answer.body().contains("\"status\":" + answer.status())) {
            blame("problem with another status", what, answer);
        } else if (!texts.getOrDefault(answer.language(), Set.of()).contains(title.group(1))) {
            blame("problem in another language: " + title.group(1), what, answer);
        }
    }

    private static String tag(Language language) {
        return language.locale().toLanguageTag();
    }

    private void blame(String fault, String what, Sender.Answer answer) {
        // One line for each address and kind of fault is enough to mend it by.
        String asked = answer.asked()
                .replaceAll("\\?.*", "")
                .replaceAll("/o/[^/]+", "/o/*")
                .replaceAll(
                        "[0-9a-f-]{36}|\\b[A-Z]{2}-[0-9A-Z]{4,8}\\b|/[^/]*%[^/]*|/(garbage|GARBAGE|NaN|-9+|1e400|2026|31)[^/]*|00[0-9-]+g",
                        "*");
        wrong.putIfAbsent(fault + " | " + asked, what.length() > 300 ? what.substring(0, 300) : what);
    }

    List<String> wrong() {
        var all = new ArrayList<String>();
        wrong.forEach((fault, what) -> all.add(fault + " <- " + what));
        return all;
    }

    void report(String of, int count) {
        System.out.println("~~ hostile input: " + count + " " + of + ", answers by status " + statuses);
        wrong().forEach(line -> System.out.println("~~ " + line));
    }
}
