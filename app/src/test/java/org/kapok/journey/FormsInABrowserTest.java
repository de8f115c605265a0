package org.kapok.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.directory.DirectoryFixture;
import org.kapok.geo.ImportChoice;
import org.kapok.geo.PlaceImports;
import org.kapok.geo.SampleGeography;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The forms of a site and of a movement with their maps, as a person draws and types. */
@KapokTest
class FormsInABrowserTest {

    private static final String COORDINATES = "[name$='.coordinate']";

    @LocalServerPort
    int port;

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    PlaceImports imports;

    private TestOperation operation;
    private Chromium chromium;
    private Person author;

    @BeforeEach
    void anAuthorAtAForm() {
        assumeThat(Chromium.EXECUTABLE).as("Debian's Chromium").exists();
        operation = operations.real();
        directory.organisation(operation, operation.organisation(), "ALPHA");
        var administrator = operation.viewer(Role.ADMINISTRATOR);
        imports.take(administrator, SampleGeography.boundaries("CF"), ImportChoice.GOOD_ROWS);
        imports.take(administrator, SampleGeography.places("CF"), ImportChoice.GOOD_ROWS);
        chromium = Chromium.start();
        author = Person.with(chromium, port, "author");
        author.signIn(operation.account(Role.FOCAL_POINT));
    }

    @AfterEach
    void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void bothPlacesOfASlipAreOnTheMapAndOneChoiceSettlesIt() { // NOT-5
        form("site");
        type("placeName", "Bambari");
        type("coordinate", "20.67565, 5.76795");
        author.find("#f-coordinate-check .k-settle").waitFor();
        author.find("#draw .k-map-likely").waitFor();
        assertThat(author.find("#f-coordinate-check").innerText()).contains("changed places", "2,305 km");
        author.picture("slip");

        author.find(".k-settle input[value^='likely:']").click();
        author.find("#draw .k-map-likely").waitFor(Person.GONE);
        assertThat(author.find("#f-coordinate").inputValue()).isEqualTo("5.76795, 20.67565");
        assertThat(author.find("#f-coordinate-check").innerText()).contains("Bambari");
        assertThat(author.complaints()).isEmpty();
    }

    @Test
    void aRouteIsDrawnIntoItsLinesAndWhatStoodBesideAPlaceMovesWithIt() { // UI-13 UI-15
        form("movement");
        Locator canvas = author.find("#draw .maplibregl-canvas");
        for (double part : List.of(.2, .4, .6, .8)) {
            BoundingBox box = canvas.boundingBox();
            author.page().mouse().click(box.x + box.width * part, box.y + box.height * .6);
        }
        assertThat(author.find("[data-row]").count()).as("a line was added").isEqualTo(4);
        type("stops[3].name", "Bambari");
        List<String> drawn = values();

        author.find("#draw .k-map-between").nth(1).press("Enter");
        assertThat(author.find("[name='stops[4].name']").inputValue()).isEqualTo("Bambari");
        assertThat(values()).hasSize(5).startsWith(drawn.get(0), drawn.get(1)).endsWith(drawn.get(2), drawn.get(3));

        author.find("#draw [data-do=undo]").click();
        assertThat(author.find("[name='stops[3].name']").inputValue()).isEqualTo("Bambari");
        assertThat(values()).startsWith(drawn.toArray(String[]::new));
        assertThat(author.complaints()).isEmpty();
    }

    @Test
    void theMapFollowsWhatIsTypedInAnyNotationAndByName() { // UI-13
        form("movement");
        type("stops[0].name", "Bangui");
        type("stops[1].coordinate", "34N DM 64089 37563");
        author.find("#draw .k-map-handle").nth(1).waitFor();
        assertThat(author.find("#draw .k-map-handle").nth(1).getAttribute("aria-label"))
                .contains("5.76", "20.67");
        assertThat(author.complaints()).isEmpty();
    }

    private void form(String kind) {
        author.go(operation.path("/notifications/new/" + kind));
        author.find("#draw.k-map-ready").waitFor();
    }

    private void type(String control, String text) {
        author.fill(control, text);
        author.page().keyboard().press("Tab");
    }

    private List<String> values() {
        return author.find(COORDINATES).all().stream()
                .map(Locator::inputValue)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
