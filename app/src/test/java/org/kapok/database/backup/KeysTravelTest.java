package org.kapok.database.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kapok.database.DataFolder;
import org.kapok.ledger.LedgerKeys;
import org.kapok.testing.KapokTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Keys are made where backups take them from. */
@KapokTest
class KeysTravelTest {

    @Autowired
    DataFolder folder;

    @Autowired
    LedgerKeys keys;

    @Test // DAT-9
    void theLedgersAndTheSecondFactorsKeysLieInTheFolderThatBackupsTakeAlong() throws IOException {
        keys.fingerprint();

        try (var files = Files.walk(folder.kept())) {
            assertThat(files.filter(Files::isRegularFile).map(Path::getFileName).map(Path::toString))
                    .contains("second-factor.key")
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }
}
