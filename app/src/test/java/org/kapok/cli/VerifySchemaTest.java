package org.kapok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kapok.database.DataFolder;
import org.kapok.database.StoreSource;
import org.kapok.database.embedded.EmbeddedPostgres;
import org.kapok.shared.Language;

class VerifySchemaTest {

    @TempDir
    Path temporary;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test // DAT-14
    @Timeout(600)
    void aStoreOfAnotherSchemaIsToldInWordsAndNotByAnErrorOfTheDatabase() throws Exception {
        Path data = temporary.resolve("store");
        new Launch(org.kapok.Kapok.class)
                .guest(Map.of("kapok.data", data.toString()))
                .close();
        assertThat(verify(Language.EN, data)).as("%s", err).isZero();

        sql(
                data,
                "insert into migrations.geo (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) values (99, '99', 'x', 'SQL', 'V99__x.sql', 'owner', 1, true)");
        assertThat(verify(Language.EN, data)).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("newer Kapok", "geo 99");

        sql(data, "delete from migrations.geo where version = '99'");
        sql(data, "delete from migrations.ledger where version = '2'");
        assertThat(verify(Language.FR, data)).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("plus ancien", "ledger 1 (");
    }

    private int verify(Language language, Path data) {
        err.getBuffer().setLength(0);
        var terminal = new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), language);
        return CommandLineEntry.tree(new Launch(org.kapok.Kapok.class), terminal)
                .execute("verify", "--data", data.toString());
    }

    private static void sql(Path data, String sql) throws Exception {
        try (var source = StoreSource.embedded(new DataFolder(data), EmbeddedPostgres.Use.GUEST, new SecureRandom());
                var connection = DriverManager.getConnection(
                        source.store().jdbcUrl(),
                        source.store().owner(),
                        source.store().ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
