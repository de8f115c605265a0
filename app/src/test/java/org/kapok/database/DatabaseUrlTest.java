package org.kapok.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapok.database.embedded.StoreException;

class DatabaseUrlTest {

    @ParameterizedTest // DAT-12
    @ValueSource(
            strings = {
                "postgresql://kap%40ok:s%3Acret+@db.example:5433/coordination?sslmode=require",
                "jdbc:postgresql://db.example:5433/coordination?user=kap%40ok&password=s%3Acret+&sslmode=require"
            })
    void bothSpellingsSayTheSame(String text) throws StoreException {
        var url = DatabaseUrl.parse(text);

        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:5433/coordination?sslmode=require");
        assertThat(url.user()).isEqualTo("kap@ok");
        assertThat(url.password()).isEqualTo("s:cret+");
        assertThat(url.place()).isEqualTo("db.example-5433-coordination");
        assertThat(url.toString()).doesNotContain("cret");
    }

    @ParameterizedTest // DAT-12
    @ValueSource(
            strings = {
                "mysql://kapok:secret@db.example/x",
                "postgresql://kapok:secret@db.example",
                "postgresql://kapok:secret@db.example/",
                "postgresql:/x",
                "secret",
                "postgresql://kapok:sec ret@db.example/x"
            })
    void anythingElseIsRefusedWithoutRepeatingThePassword(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("postgresql://user:password@host:port/database")
                .hasMessageNotContaining("ret@");
    }

    @Test // DAT-12
    void anAddressWithoutUserSaysSo() {
        assertThatThrownBy(() -> DatabaseUrl.parse("postgresql://db.example/x")).hasMessageContaining("names no user");
    }
}
