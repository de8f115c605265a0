package org.kapok.ledger.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapok.ledger.format.CheckpointStatement;
import org.kapok.ledger.format.KeyHistory;
import org.kapok.ledger.format.KeyStatement;
import org.kapok.ledger.format.SigningKey;

class KeptCheckpointsTest {

    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");

    private final SigningKey first = SigningKey.generate();
    private final SigningKey second = SigningKey.generate();
    private final KeyHistory keys = KeyHistory.of(List.of(
            KeyStatement.of(1, second.publicKey(), TEN, first), KeyStatement.of(0, first.publicKey(), TEN, first)));

    @Test // LED-9
    void aFlipOfAnyByteOfACheckpointIsFound() {
        byte[] file = checkpoint(second);
        assertThat(problems(file)).isEmpty();

        var unseen = new ArrayList<Integer>();
        for (int i = 0; i < file.length; i++) {
            byte[] flipped = file.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            if (problems(flipped).isEmpty()) {
                unseen.add(i);
            }
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void aCheckpointSignedWithTheKeyBeforeTheRotationHolds() {
        assertThat(problems(checkpoint(first))).isEmpty();
    }

    @Test
    void aCheckpointOfAnotherHouseIsToldByItsFingerprint() {
        SigningKey stranger = SigningKey.generate();

        assertThat(problems(checkpoint(stranger))).singleElement().satisfies(problem -> {
            assertThat(problem.finding()).isEqualTo(Finding.KEY_UNKNOWN);
            assertThat(problem.place()).isEqualTo(stranger.publicKey().fingerprint());
        });
    }

    @Test
    void everyFindingHasASentenceInBothLanguages() {
        for (Finding finding : Finding.values()) {
            var problem = new Problem(finding, java.util.Optional.empty(), java.util.Optional.of(3L), "place");
            assertThat(problem.text(org.kapok.shared.Language.EN)).startsWith("entry 3, place: ");
            assertThat(problem.text(org.kapok.shared.Language.FR)).startsWith("écriture 3, place: ");
        }
    }

    private byte[] checkpoint(SigningKey key) {
        return CheckpointStatement.sign(UUID.randomUUID(), 7, new byte[32], 3, TEN, key)
                .document()
                .bytes();
    }

    private List<Problem> problems(byte[] file) {
        var findings = new Findings();
        new KeptCheckpoints(findings, keys).read(List.of(file));
        return findings.report(List.of()).problems();
    }
}
