package org.kapok.canary;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows every link from page to page, as a curious person with much time would. */
final class Links {

    static final int MOST = 150;
    private static final Pattern LINK = Pattern.compile(
            "(?:href|hx-get|src|data-src)=\"(/[^\"#]*)|^[Ll]ocation=\\[(?:https?://[^/]+)?(/[^\\]#]*)",
            Pattern.MULTILINE);
    private static final Pattern SAME_AGAIN = Pattern.compile("[?&](lang|theme|sort|at)=|^/assets/|/events$");

    private Links() {}

    /** Walks from these addresses; answers the addresses it has been to. */
    static Set<String> walk(Visitor visitor, List<String> starts, BiConsumer<String, Visitor.Answer> look) {
        var been = new HashSet<String>();
        var ahead = new ArrayDeque<>(starts);
        while (!ahead.isEmpty() && been.size() < MOST) {
            String path = ahead.removeFirst();
            if (!been.add(path)) {
                continue;
            }
            Visitor.Answer answer = visitor.get(path);
            look.accept(path, answer);
            Matcher link = LINK.matcher(answer.text());
            while (link.find()) {
                String next = (link.group(1) == null ? link.group(2) : link.group(1)).replace("&amp;", "&");
                if (!SAME_AGAIN.matcher(next).find()) {
                    ahead.addLast(next);
                }
            }
        }
        return been;
    }
}
