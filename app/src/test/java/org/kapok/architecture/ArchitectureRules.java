package org.kapok.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;

/** The rules, as named values. */
final class ArchitectureRules {

    private static final DescribedPredicate<JavaMethodCall> READS_THE_CLOCK =
            DescribedPredicate.describe("reads the clock", call -> {
                String owner = call.getTargetOwner().getName();
                String method = call.getName();
                boolean withoutClock = call.getTarget().getRawParameterTypes().stream()
                        .noneMatch(
                                type -> type.isAssignableTo(Clock.class) || type.isAssignableTo(InstantSource.class));
                return (owner.startsWith("java.time.") && method.equals("now") && withoutClock)
                        || (owner.equals("java.lang.System") && method.equals("currentTimeMillis"));
            });

    static final ArchRule NOBODY_READS_THE_CLOCK = noClasses()
            .should()
            .callMethodWhere(READS_THE_CLOCK)
            .because("time comes in through the door: exercises and tests must be exact (design.md, mechanism 11)");

    static final ArchRule NOBODY_THROWS_GENERIC_EXCEPTIONS =
            GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because(
                    "whoever catches it must know what happened");

    static final ArchRule NO_DRAWERS = noClasses()
            .should()
            .haveNameMatching(".*(Utils|Helper|Manager|Impl)")
            .because("a name says what a class is for");

    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES = SlicesRuleDefinition.slices()
            .matching("org.kapok.(**)")
            .should()
            .beFreeOfCycles()
            .because("a module is understood one package at a time");

    static final List<ArchRule> ALL =
            List.of(NOBODY_READS_THE_CLOCK, NOBODY_THROWS_GENERIC_EXCEPTIONS, NO_DRAWERS, PACKAGES_ARE_FREE_OF_CYCLES);

    private ArchitectureRules() {}
}
