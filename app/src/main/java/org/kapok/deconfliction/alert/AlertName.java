package org.kapok.deconfliction.alert;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import java.util.UUID;
import org.kapok.shared.ShortId;

/**
 * The name of the alert of a notification and a notice, the same before and after it is stored: a write that was
 * refused is repeated with the names that the refusal gave. Both parents' ids are random and neither side ever sees
 * the other's, so that nobody can compute a name.
 */
public final class AlertName {

    /** How short ids of alerts begin. */
    public static final String PREFIX = "PA";

    private static final int SIGNS = 7;

    private AlertName() {}

    /** The alert's id. */
    public static UUID id(UUID notification, UUID notice) {
        ByteBuffer hash = hash("alert " + notification + " " + notice);
        long high = hash.getLong() & ~0xF000L | 0x8000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** The short id of an alert; {@code attempt} is counted up from 0 while another alert has that short id. */
    public static ShortId shortId(UUID alert, int attempt) {
        long seed = hash("short " + alert + " " + attempt).getLong();
        return ShortId.random(PREFIX, SIGNS, new Random(seed));
    }

    private static ByteBuffer hash(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
