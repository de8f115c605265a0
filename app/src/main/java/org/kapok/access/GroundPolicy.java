package org.kapok.access;

import static org.kapok.access.PolicySentence.Kind.READ;
import static org.kapok.access.PolicySentence.Kind.WRITE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kapok.shared.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What holds in every operation, whatever the module. */
@Component
@Order(0)
class GroundPolicy implements Policy {

    private static final Set<Role> ALL = EnumSet.complementOf(EnumSet.of(Role.MACHINE));
    private static final Set<Role> ORGANISATION = EnumSet.of(Role.FOCAL_POINT, Role.RADIO_OPERATOR);

    @Override
    public List<PolicySentence> sentences() {
        return List.of(
                new PolicySentence(READ, "access.policy.own_operation", ALL),
                new PolicySentence(READ, "access.policy.cell_reads", EnumSet.of(Role.CELL)),
                new PolicySentence(READ, "access.policy.organisation_reads", ORGANISATION),
                new PolicySentence(READ, "access.policy.organisation_alerts", ORGANISATION),
                new PolicySentence(READ, "access.policy.force_reads", EnumSet.of(Role.LIAISON_OFFICER)),
                new PolicySentence(READ, "access.policy.force_alerts", EnumSet.of(Role.LIAISON_OFFICER)),
                new PolicySentence(READ, "access.policy.authority_reads", EnumSet.of(Role.CIVIL_AUTHORITY)),
                new PolicySentence(READ, "access.policy.administrator_reads", EnumSet.of(Role.ADMINISTRATOR)),
                new PolicySentence(READ, "access.policy.reads_are_logged", ALL),
                new PolicySentence(WRITE, "access.policy.cell_writes", EnumSet.of(Role.CELL)),
                new PolicySentence(WRITE, "access.policy.organisation_writes", EnumSet.of(Role.FOCAL_POINT)),
                new PolicySentence(WRITE, "access.policy.force_writes", EnumSet.of(Role.LIAISON_OFFICER)),
                new PolicySentence(WRITE, "access.policy.administrator_writes", EnumSet.of(Role.ADMINISTRATOR)),
                new PolicySentence(WRITE, "access.policy.writes_are_recorded", ALL));
    }
}
