package org.kapok.ledger.format;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The public keys that signed, oldest first, each introduced by the one before it. */
public final class KeyHistory {

    private final Map<String, PublicKey> keys = new LinkedHashMap<>();

    /** Checks each statement; throws {@link IllegalArgumentException} naming the first that does not hold. */
    public static KeyHistory of(Collection<KeyStatement> statements) {
        var history = new KeyHistory();
        statements.stream()
                .sorted(Comparator.comparingInt(KeyStatement::position))
                .forEach(history::add);
        return history;
    }

    private void add(KeyStatement statement) {
        PublicKey key = statement.publicKey();
        boolean first = keys.isEmpty();
        var introducer = first ? key : last();
        if (statement.position() != keys.size()
                || !statement.document().keyId().equals(introducer.id())
                || !statement.document().isSignedBy(introducer)
                || keys.put(key.id(), key) != null) {
            throw new IllegalArgumentException(
                    "the key " + key.fingerprint() + " was not introduced by its predecessor");
        }
    }

    /** The key with that id. */
    public Optional<PublicKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** All keys, oldest first. */
    public List<PublicKey> keys() {
        return List.copyOf(keys.values());
    }

    /** Whether a key of this history signed the document. */
    public boolean signed(SignedDocument document) {
        return key(document.keyId()).filter(document::isSignedBy).isPresent();
    }

    private PublicKey last() {
        return keys().getLast();
    }
}
