package org.kapok.access.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {

    @ParameterizedTest // ACC-47
    @ValueSource(
            strings = {"", "elevenchars", "Motdepasse2026!", "azertyuiop123", "aaaaaaaaaaaaaa", "amina.k amina.k 2026"})
    void refusesWhatIsShortOrAmongTheFirstThatAnybodyTries(String password) {
        assertThat(PasswordRule.violations("password", password, "amina.k")).isNotEmpty();
    }

    @ParameterizedTest // ACC-47
    @ValueSource(strings = {"un arbre pour la parole", "three goats on the ferry", "7 bacs, 2 ponts"})
    void takesSeveralWords(String password) {
        assertThat(PasswordRule.violations("password", password, "amina.k")).isEmpty();
    }
}
