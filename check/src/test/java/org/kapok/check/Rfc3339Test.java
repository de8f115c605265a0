package org.kapok.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Instants as RFC 3339 has them. CHK-6 */
class Rfc3339Test {
    @ParameterizedTest // CHK-6
    @CsvSource({
        "2026-03-01T06:00:00Z, 2026-03-01T06:00:00Z",
        "2026-03-01t06:00:00z, 2026-03-01T06:00:00Z",
        "2026-03-01T06:00:00.5+01:00, 2026-03-01T05:00:00.500Z",
        "2026-03-01T06:00:00.123456789987654321-00:00, 2026-03-01T06:00:00.123456789Z",
        "2024-02-29T23:59:59-23:59, 2024-03-01T23:58:59Z",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
        "2017-01-01T00:59:60.25+01:00, 2017-01-01T00:00:00.250Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z"
    })
    void readsWhatTheStandardAllows(String text, Instant expected) {
        assertThat(Rfc3339.parse(text)).contains(expected);
    }

    @ParameterizedTest // CHK-6
    @ValueSource(
            strings = {
                "",
                "2026-03-01",
                "2026-03-01T06:00:00",
                "2026-03-01 06:00:00Z",
                "2026-03-01T06:00Z",
                "2026-03-01T06:00:00.Z",
                "2026-03-01T06:00:00,5Z",
                "2026-03-01T06:00:00+0100",
                "2026-03-01T06:00:00+24:00",
                "2026-03-01T06:00:00+01:60",
                "2026-03-01T24:00:00Z",
                "2026-03-01T06:60:00Z",
                "2026-03-01T06:00:60Z",
                "2026-03-01T06:00:61Z",
                "2026-02-29T06:00:00Z",
                "2026-13-01T06:00:00Z",
                "2026-00-01T06:00:00Z",
                "2026-03-00T06:00:00Z",
                "+2026-03-01T06:00:00Z",
                "12026-03-01T06:00:00Z",
                "0000-01-01T00:00:00+00:01",
                "9999-12-31T23:59:59-00:01",
                "2026-03-01T06:00:00ZZ",
                " 2026-03-01T06:00:00Z",
                "２026-03-01T06:00:00Z"
            })
    void refusesEverythingElse(String text) {
        assertThat(Rfc3339.parse(text)).isEmpty();
    }
}
