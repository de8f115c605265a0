package org.kapok.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.ledger.format.Json;
import org.kapok.ledger.verification.BundleVerifier;
import org.kapok.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

@LedgerTest
class BundleTest {

    @Autowired
    Trial trial;

    @Autowired
    Bundles bundles;

    @Autowired
    LedgerKeys keys;

    private final UUID thing = UUID.randomUUID();
    private Trial.Operation operation;

    @BeforeEach
    void write() throws Exception {
        trial.createTable();
        operation = trial.operation();
        operation.add(UUID.randomUUID(), "another", Trial.TEN);
        operation.add(thing, "CANARY-TITLE", Trial.TEN);
        operation.rename(thing, "renamed", Trial.TEN);
        operation.add(UUID.randomUUID(), "yet another", Trial.TEN);
    }

    @Test // LED-7
    void theHoldersBundleVerifiesOfflineAndCarriesTheFingerprint() {
        var report = BundleVerifier.verify(organisationBundle());

        assertThat(report.problems()).isEmpty();
        assertThat(report.counts().entries()).isEqualTo(2);
        assertThat(report.fingerprints()).endsWith(keys.fingerprint());
    }

    @Test // LED-8
    void aBundleHoldsNothingOfFieldsForOthersNorCountsNorPlaces() {
        String organisation = text(organisationBundle());
        String force = text(forceBundle());

        assertThat(organisation)
                .contains("CANARY-TITLE", "Awa")
                .doesNotContain("CANARY-FORCE", "CANARY-CELL", operation.force.toString(), "sequence", "previous");
        assertThat(force)
                .contains("CANARY-FORCE")
                .doesNotContain("CANARY-TITLE", "CANARY-CELL", "Awa", operation.organisation.toString(), "sequence");
    }

    @Test // LED-8
    void theSizeOfABundleDoesNotTellHowManyOtherEntriesThereAre() {
        int before = forceBundle().length;
        for (int i = 0; i < 30; i++) {
            operation.add(UUID.randomUUID(), "other", Trial.TEN);
        }
        byte[] after = forceBundle();

        assertThat(Math.abs(after.length - before)).isLessThan(40);
        assertThat(Json.list(Json.object(after).get("entries"))).hasSize(2);
    }

    @Test // LED-9
    void aFlipOfAnyByteIsFound() {
        byte[] bundle = organisationBundle();
        var unseen = new ArrayList<Integer>();
        for (int i = 0; i < bundle.length; i++) {
            byte[] flipped = bundle.clone();
            flipped[i] ^= (byte) (1 << i % 8);
            if (BundleVerifier.verify(flipped).isIntact()) {
                unseen.add(i);
            }
        }
        assertThat(bundle.length).isGreaterThan(1000);
        assertThat(unseen).isEmpty();
    }

    @Test
    void aBundleMadeAfterARemovalSaysSoAndVerifies() {
        operation.erase(thing, Trial.TEN);
        var report = BundleVerifier.verify(organisationBundle());

        assertThat(report.problems()).isEmpty();
        assertThat(report.removals()).hasSize(4).allSatisfy(removal -> assertThat(removal.rule())
                .isEqualTo("annex after 30 days"));
    }

    @Test
    void aBundleMadeAfterARotationVerifiesWithBothKeys() {
        byte[] before = organisationBundle();
        keys.rotate();
        operation.rename(thing, "again", Trial.TEN);

        assertThat(BundleVerifier.verify(before).problems()).isEmpty();
        assertThat(BundleVerifier.verify(organisationBundle()).problems()).isEmpty();
    }

    @Test
    void nobodyGetsTheBundleOfAnother() {
        assertThatThrownBy(() -> bundles.forHolder(
                        operation.officer, new Holder.OfOrganisation(operation.organisation), records(), Trial.TEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test // LED-10
    void theFullBundleNeedsASecondPersonAndIsMadeOnce() {
        EntryId request = bundles.requestFull(operation.cell, records(), "inquiry", Trial.TEN);
        assertThatThrownBy(() -> bundles.confirmFull(operation.cell, request, Trial.TEN))
                .isInstanceOf(IllegalArgumentException.class);
        var second = operation.viewer(Role.CELL, Optional.empty());
        byte[] bundle = bundles.confirmFull(second, request, Trial.TEN);

        assertThat(BundleVerifier.verify(bundle).problems()).isEmpty();
        assertThat(text(bundle)).contains("CANARY-TITLE", "CANARY-FORCE", "CANARY-CELL");
        assertThatThrownBy(() -> bundles.confirmFull(second, request, Trial.TEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private byte[] organisationBundle() {
        return bundles.forHolder(
                operation.ngo, new Holder.OfOrganisation(operation.organisation), records(), Trial.TEN);
    }

    private byte[] forceBundle() {
        return bundles.forHolder(operation.cell, new Holder.OfForce(operation.force), records(), Trial.TEN);
    }

    private List<RecordRef> records() {
        return List.of(new RecordRef("thing", thing));
    }

    private static String text(byte[] bundle) {
        return new String(bundle, StandardCharsets.UTF_8);
    }
}
