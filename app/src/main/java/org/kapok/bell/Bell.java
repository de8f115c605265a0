package org.kapok.bell;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapok.access.Operations;
import org.kapok.shared.OperationId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells somebody outside the house that something waits for him: a short id and a link, never what it says. Mails are
 * written in the caller's transaction and sent afterwards, each once, whatever the number of nodes.
 */
@Component
public class Bell {

    private final BellRows rows;
    private final Operations operations;
    private final Clock clock;
    private final Post post;
    private final String address;

    Bell(
            BellRows rows,
            Operations operations,
            Clock clock,
            Post post,
            @Value("${kapok.public-url:http://127.0.0.1:8080}") String address) {
        this.rows = rows;
        this.operations = operations;
        this.clock = clock;
        this.post = post;
        this.address = address;
    }

    /**
     * What a mail says.
     *
     * @param text key of its texts, {@code .subject} and {@code .body}; they are given {@code shortId} and the link
     * @param shortId of the record, or another name that tells nothing
     * @param path of the page below {@code /o/{code}/}
     */
    public record Ring(String text, String shortId, String path, Optional<Attachment> attachment) {

        /** The usual one: something waits under this short id. */
        public static Ring of(String shortId, String path) {
            return new Ring("bell.mail", shortId, path, Optional.empty());
        }
    }

    /** A file that holds no content of any record. */
    public record Attachment(String name, byte[] bytes) {}

    /** Whether a mail server is set; screens say so when none is. */
    public boolean isSet() {
        return post.isSet();
    }

    /**
     * Rings at these addresses, each once, blanks left out; does nothing when no mail server is set. Within a write
     * transaction of the operation's machine account.
     */
    public void ring(OperationId operation, Ring ring, Stream<String> addresses) {
        if (!post.isSet()) {
            return;
        }
        Instant now = clock.instant();
        String code = operations.byId(operation).orElseThrow().code();
        String link = address + "/o/" + code + "/" + ring.path();
        addresses
                .map(String::strip)
                .filter(to -> !to.isEmpty())
                .distinct()
                .forEach(to -> rows.insert(operation, new BellRows.Mail(UUID.randomUUID(), to, ring, link, 0), now));
    }

    /** Whether it rang for a short id after that true time. Within a transaction of the machine account. */
    public boolean rangSince(OperationId operation, String shortId, Instant since) {
        return rows.rangSince(operation, shortId, since);
    }
}
