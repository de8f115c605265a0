package org.kapok.access.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest // ACC-19
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, second / 30, 8)).isEqualTo(code);
    }

    @Test // ACC-19
    void acceptsOneStepEarlyOrLateAndNoStepTwice() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        String code = Totp.codeAt(SECRET, now);

        assertThat(Totp.matchingStep(SECRET, code, now.plusSeconds(30), 0)).isPresent();
        assertThat(Totp.matchingStep(SECRET, code, now.minusSeconds(30), 0)).isPresent();
        assertThat(Totp.matchingStep(SECRET, code, now.plusSeconds(61), 0)).isEmpty();
        assertThat(Totp.matchingStep(SECRET, code, now, 1_234_567_890 / 30)).isEmpty();
        assertThat(Totp.matchingStep(SECRET, "", now, 0)).isEmpty();
    }

    @Test // ACC-19
    void writesTheSecretAsAppsReadIt() {
        assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
