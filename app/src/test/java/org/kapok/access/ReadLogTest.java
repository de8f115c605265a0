package org.kapok.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.ledger.RecordRef;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class ReadLogTest {

    @Autowired
    TestOperations fixture;

    @Autowired
    ReadLog log;

    @Autowired
    OperationSettings settings;

    TestOperation operation;

    @BeforeEach
    void makeAnOperation() {
        operation = fixture.real();
    }

    @Test // ACC-50
    void readsOfHighAndSevereRecordsAreCountedForTheCellAndTheOwnerAndForNobodyElse() {
        var record = new RecordRef("site", UUID.randomUUID());
        var reader = operation.viewer(Role.SECURITY_ADVISER);
        log.record(reader, read(record, Sensitivity.HIGH));
        log.record(reader, read(record, Sensitivity.SEVERE));
        log.record(reader, read(record, Sensitivity.MODERATE));

        assertThat(log.count(operation.cell(), record)).isEqualTo(2);
        assertThat(log.count(operation.focalPoint(), record)).isEqualTo(2);
        assertThat(log.count(operation.liaisonOfficer(), record)).isZero();
        assertThat(log.count(operation.viewer(Role.ADMINISTRATOR), record)).isZero();
        assertThat(log.count(fixture.real().cell(), record)).isZero();
    }

    @Test // ACC-51
    void whoeverReadsVeryManyIsShownToTheCellOnceAnHour() {
        settings.set(operation.viewer(Role.ADMINISTRATOR), Map.of(Settings.MASS_READING, "5"));
        var reader = operation.liaisonOfficer();
        for (int round = 0; round < 2; round++) {
            log.record(reader, records(6));
        }

        assertThat(log.massReadings(operation.cell()))
                .singleElement()
                .satisfies(noticed -> assertThat(noticed.account()).isEqualTo(reader.account()));
        assertThat(log.massReadings(reader)).isEmpty();
    }

    private List<RecordRead> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> read(new RecordRef("site", UUID.randomUUID()), Sensitivity.HIGH))
                .toList();
    }

    private RecordRead read(RecordRef record, Sensitivity sensitivity) {
        return new RecordRead(record, 1, sensitivity, ReadPurpose.PAGE, Optional.of(operation.organisation()));
    }
}
