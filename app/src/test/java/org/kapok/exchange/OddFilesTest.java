package org.kapok.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapok.directory.DirectoryFixture;
import org.kapok.shared.ViolationsException;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that are not what their names say, locked, empty, or of another alphabet. */
@KapokTest
class OddFilesTest {

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    Importing importing;

    TestOperation operation;

    @BeforeEach
    void anOrganisation() {
        operation = operations.demo();
        directory.organisation(operation, operation.organisation(), "ALPHA");
    }

    private String table(String separator) {
        return String.join(
                "\r\n",
                String.join(
                        separator,
                        "Nom",
                        "Fonction",
                        "Coordonnées",
                        "À partir de",
                        "Contact à toute heure",
                        "Téléphone du contact"),
                String.join(
                        separator,
                        "\"Dépôt " + separator + " \"\"est\"\"\"",
                        "WAREHOUSE",
                        "\"4.36122, 18.55496\"",
                        importing.in(operation, 60),
                        "Chef",
                        "+236 70 11 22 33"),
                "");
    }

    @ParameterizedTest // EXC-18
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252"})
    void aTableIsReadInWhateverAlphabetItWasSaved(String charset) throws IOException {
        for (String separator : List.of(",", ";", "\t")) {
            var bytes = new ByteArrayOutputStream();
            if (charset.equals("UTF-16LE")) {
                bytes.write(new byte[] {(byte) 0xFF, (byte) 0xFE});
            }
            bytes.write(table(separator).getBytes(Charset.forName(charset)));
            assertThat(importing.preview(operation, bytes.toByteArray()).lines())
                    .as("%s %s", charset, separator)
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.name())
                                .isEqualTo("Dépôt " + separator.strip() + (separator.equals("\t") ? "\t" : "")
                                        + " \"est\"");
                        assertThat(line.fate()).isEqualTo(ImportLine.Fate.READY);
                    });
        }
    }

    @Test // EXC-18
    void aTableThatIsCalledAWorkbookIsReadAsWhatItIs() {
        assertThat(importing
                        .preview(operation, table(";").getBytes(StandardCharsets.UTF_8))
                        .lines())
                .hasSize(1);
    }

    @Test // EXC-18
    void anEmptyFileALockedWorkbookAndAnOldOneEachGetTheirSentence() {
        assertRefused(new byte[0], "exchange.refused.empty");
        assertRefused("  \n ".getBytes(StandardCharsets.UTF_8), "exchange.refused.format");
        assertRefused(container("EncryptedPackage"), "exchange.refused.password");
        assertRefused(container("Workbook"), "exchange.refused.old_workbook");
        assertRefused(
                "a;b\n\"never closed".repeat(1).concat("x".repeat(20_000)).getBytes(StandardCharsets.UTF_8),
                "exchange.refused.cell");
    }

    /** The container of old Office files, with one stream of this name. */
    private static byte[] container(String stream) {
        var file = new byte[2048];
        byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(mark, 0, file, 0, mark.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, file, 1024, name.length);
        return file;
    }

    private void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> importing.preview(operation, file))
                .as(code)
                .isInstanceOfSatisfying(ViolationsException.class, refused -> assertThat(refused.violations())
                        .singleElement()
                        .satisfies(wrong -> assertThat(wrong.code()).isEqualTo(code)));
    }
}
