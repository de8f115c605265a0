package org.kapok.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kapok.access.AccessRefusedException;
import org.kapok.deconfliction.notice.Distances;
import org.kapok.deconfliction.notice.Kind;
import org.kapok.shared.StaleVersionException;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class KindsTest {

    @Autowired
    TestOperations operations;

    @Autowired
    Kinds kinds;

    // DEC-30
    @Test
    void eachEditMakesANewVersionAndALateEditorIsTold() {
        var operation = operations.real();
        var edited = new ArrayList<>(kinds.of(operation.cell()).kinds());
        edited.add(new Kind("survey", "Survey", "Relevé", new Distances(900, 300, 0), true));

        kinds.replace(operation.cell(), 0, "meeting of 3 March", edited);

        assertThat(kinds.of(operation.liaisonOfficer()).version()).isEqualTo(1);
        assertThat(kinds.of(operation.liaisonOfficer())
                        .of(Optional.of("survey"))
                        .distances()
                        .farMetres())
                .isEqualTo(900);
        assertThatThrownBy(() -> kinds.replace(operation.cell(), 0, "late", edited))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> kinds.replace(operation.liaisonOfficer(), 1, "force", edited))
                .isInstanceOf(AccessRefusedException.class);
    }
}
