package org.kapok.ledger.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    @ParameterizedTest // LED-14, the number vectors of RFC 8785, appendix B
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void numbersReadAsEcmaScriptWritesThem(String bits, String text) {
        double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

        assertThat(CanonicalJson.text(number)).isEqualTo(text);
    }

    @Test // LED-14
    void namesAreSortedByCodeUnitsAndTextEscapedAsLittleAsCanBe() {
        String json = "{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew\",\"1\":\"One\","
                + "\"\\ud83d\\ude00\":\"Smiley\",\"\\u0080\":\"Control\",\"\\u00f6\":\"o\\u000f/\\\"\\\\\"}";

        assertThat(CanonicalJson.text(Json.read(json.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"o\\u000f/\\\"\\\\\","
                                + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Smiley\",\"\ufb33\":\"Hebrew\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9007199254740993", "0.1000000000000000000001", "1e400"})
    void aNumberThatADoubleCannotHoldIsRefused(String number) {
        assertThatThrownBy(() -> CanonicalJson.bytes(new BigDecimal(number)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void decimalsAndWholeNumbersOfTheSameValueHaveTheSameBytes() {
        assertThat(CanonicalJson.text(
                        List.of(1, 1L, 1.0, new BigDecimal("1.00"), new BigDecimal("100").movePointLeft(2))))
                .isEqualTo("[1,1,1,1,1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1,\"a\":2}", "1 2", "nul", "[1,]"})
    void whatIsNoJsonIsRefused(String text) {
        assertThatThrownBy(() -> Json.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void halfASurrogatePairIsRefused() {
        assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("a", "\ud83d")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
