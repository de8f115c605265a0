package org.kapok.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kapok");

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("org.kapok.architecture.broken");

    static java.util.List<ArchRule> rules() {
        return ArchitectureRules.ALL;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theCodeKeepsTheRule(ArchRule rule) {
        rule.check(CODE);
    }

    @Test
    void theRulesSawTheCode() {
        assertThat(CODE.size()).isGreaterThan(30);
    }

    @Test
    void aClockReadIsCaught() {
        assertThatThrownBy(() -> ArchitectureRules.NOBODY_READS_THE_CLOCK.check(BROKEN))
                .hasMessageContaining("ReadsTheClock");
    }

    @Test
    void aGenericExceptionIsCaught() {
        assertThatThrownBy(() -> ArchitectureRules.NOBODY_THROWS_GENERIC_EXCEPTIONS.check(BROKEN))
                .hasMessageContaining("ThrowsAnything");
    }

    @Test
    void aDrawerIsCaught() {
        assertThatThrownBy(() -> ArchitectureRules.NO_DRAWERS.check(BROKEN)).hasMessageContaining("PlaceUtils");
    }
}
