package org.kapok.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.AccessRefusedException;
import org.kapok.directory.DirectoryFixture;
import org.kapok.notifications.CodeList;
import org.kapok.notifications.CodeLists;
import org.kapok.notifications.NamedCode;
import org.kapok.notifications.NotificationFixture;
import org.kapok.shared.Role;
import org.kapok.shared.StaleVersionException;
import org.kapok.testing.KapokTest;
import org.kapok.testing.SignedIn;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** NOT-34: each operation names the functions of sites and the purposes of movements itself. */
@KapokTest
class CodeListPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    NotificationFixture fixture;

    @Autowired
    CodeLists lists;

    TestOperation operation;

    @BeforeEach
    void anOperation() {
        operation = operations.demo();
        directory.organisation(operation, operation.organisation(), "ALPHA");
    }

    @Test
    void theCellEditsTheListAndFormsFiltersAndPagesFollow() {
        var id = fixture.checked(operation, fixture.convoy(operation, Duration.ofHours(60)));
        try (var cell = SignedIn.as(port, operation.account(Role.CELL));
                var focal = SignedIn.as(port, operation.account(Role.FOCAL_POINT))) {
            cell.get("/code?lang=en");
            focal.get("/code?lang=fr");
            assertThat(focal.get(operation.path("/notifications/" + id)).body()).contains("Vivres");
            String page = operation.path("/codes/purpose");
            assertThat(cell.get(page).body()).contains("The list that comes with Kapok", "GENERAL_CARGO");

            var incomplete = cell.post(page, form("", "Food aid", "", ""));
            assertThat(incomplete.statusCode()).isEqualTo(422);
            assertThat(incomplete.body()).contains("needs a name in French and in English", "href=\"#f-source\"");

            assertThat(cell.post(page, form("HCT 12 March", "Food aid", "Aide alimentaire", "VACCINES"))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(cell.get(page).body()).contains("Version 1. Source: HCT 12 March", "STAFF");
            assertThat(focal.get(operation.path("/notifications/" + id)).body()).contains("Aide alimentaire");
            assertThat(focal.get(operation.path("/notifications/new/movement")).body())
                    .contains("value=\"VACCINES\"")
                    .doesNotContain("value=\"STAFF\"");
            assertThat(cell.get(operation.path("/notifications?code=FOOD")).body())
                    .contains(id.toString());
            assertThat(cell.get(operation.path("/notifications?code=STAFF")).body())
                    .doesNotContain(id.toString());
            assertThat(focal.get(page).statusCode()).isIn(403, 404);
        }
    }

    @Test
    void aListIsReplacedOnceAndByThoseWhoKeepTheBooksOnly() {
        var list = lists.of(operation.id(), CodeList.Name.FUNCTION);
        var codes = new ArrayList<>(list.codes());
        codes.add(new NamedCode("BAKERY", "Bakery", "Boulangerie", true));

        assertThatThrownBy(() ->
                        lists.replace(operation.focalPoint(), CodeList.Name.FUNCTION, 0, "me", List.copyOf(codes)))
                .isInstanceOf(AccessRefusedException.class);
        lists.replace(operation.cell(), CodeList.Name.FUNCTION, 0, "HCT", List.copyOf(codes));
        assertThatThrownBy(() -> lists.replace(operation.cell(), CodeList.Name.FUNCTION, 0, "HCT", List.copyOf(codes)))
                .isInstanceOf(StaleVersionException.class);

        var after = lists.of(operation.id(), CodeList.Name.FUNCTION);
        assertThat(after.version()).isEqualTo(1);
        assertThat(after.meant("boulangerie ")).map(NamedCode::code).contains("BAKERY");
        assertThat(after.meant("Hopital")).map(NamedCode::code).contains("HOSPITAL");
        assertThat(after.meant("barracks")).isEmpty();
    }

    private Map<String, String> form(String source, String english, String french, String fresh) {
        var form = new HashMap<String, String>();
        form.put("basis", "0");
        form.put("source", source);
        form.put("code-0", "FOOD");
        form.put("english-0", english);
        form.put("french-0", french);
        form.put("offered-0", "yes");
        form.put("code-1", fresh);
        if (!fresh.isEmpty()) {
            form.put("english-1", "Vaccines");
            form.put("french-1", "Vaccins");
            form.put("offered-1", "yes");
        }
        return form;
    }
}
