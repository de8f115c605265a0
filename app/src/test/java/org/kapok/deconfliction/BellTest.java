package org.kapok.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kapok.access.OperationClocks;
import org.kapok.bell.Bell;
import org.kapok.bell.Mailbox;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.deconfliction.alert.OrganisationView;
import org.kapok.deconfliction.alert.Reconciliation;
import org.kapok.deconfliction.picture.Machines;
import org.kapok.directory.AddressBook;
import org.kapok.directory.BilingualName;
import org.kapok.directory.Contact;
import org.kapok.directory.Directory;
import org.kapok.directory.Organisation;
import org.kapok.notifications.DeskItem;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class BellTest {

    @RegisterExtension
    static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    TestOperations operations;

    @Autowired
    ActivityNotices notices;

    @Autowired
    ProximityAlerts alerts;

    @Autowired
    Notifying notifying;

    @Autowired
    OperationClocks clocks;

    @Autowired
    AddressBook book;

    @Autowired
    Directory directory;

    @Autowired
    Machines machines;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Clock clock;

    @Autowired
    Bell withoutServer;

    @Autowired
    DeconflictionDesk desk;

    // DEC-27
    @Test
    void aMailCarriesAShortIdAndALinkAndNothingElse() throws Exception {
        TestOperation operation = operations.real();
        book.save(
                operation.viewer(Role.ADMINISTRATOR),
                new Organisation(
                        operation.organisation(),
                        0,
                        "CANARYNGO",
                        new BilingualName("ONG Canari", "NGO Canary"),
                        List.of(),
                        437,
                        "+236 70 00 00 01",
                        false,
                        true),
                List.of(new Contact("Ama Canary", "access", "+236 70 00 00 02", "ama@ngo.example")));
        OrganisationView view = aView(operation);
        var bells = new Bells(mailbox.bell(SMTP), directory, machines, clock);
        var turns = new ProximityCheck.Turns();
        turns.organisations().add(new Reconciliation.Turned<>(Reconciliation.Turn.OPENED, view));
        transactions.write(machines.identity(operation.id()), () -> {
            bells.ring(operation.id(), turns);
            return true;
        });

        mailbox.deliver(SMTP, operation.id());
        mailbox.deliver(SMTP, operation.id());

        assertThat(SMTP.getReceivedMessages()).hasSize(1);
        var mail = SMTP.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Kapok " + view.shortId());
        assertThat(mail.getAllRecipients()[0]).hasToString("ama@ngo.example");
        String whole = GreenMailUtil.getWholeMessage(mail);
        assertThat(whole)
                .contains("https://kapok.example/o/" + operation.code() + "/alerts/" + view.shortId())
                .doesNotContain("MV-7K2Q", "area 12", "Delta", "19.5", "4.4", "CANARYNGO", "Canary", "Bangui", "AN-");
    }

    private OrganisationView aView(TestOperation operation) {
        Instant departs = clocks.time(operation.id()).plus(Duration.ofHours(10)).truncatedTo(ChronoUnit.MILLIS);
        notifying.submit(
                operation.focalPoint(),
                Field.convoy(operation.organisation(), "MV-7K2Q", departs, 18.5, 4.4),
                Set.of());
        notices.post(
                operation.liaisonOfficer(),
                UUID.randomUUID(),
                Field.area(operation.force(), 19.5, 4.4, 500, departs, departs.plus(Duration.ofHours(4))),
                Set.of());
        return alerts.organisationViews(operation.focalPoint(), ProximityAlerts.everything(), 1, 0)
                .getFirst();
    }

    // DEC-27
    @Test
    void withoutAServerNothingIsSentAndTheDeskSaysSo() {
        assertThat(withoutServer.isSet()).isFalse();
        TestOperation operation = operations.real();

        assertThat(desk.of(operation.cell(), clocks.time(operation.id())))
                .extracting(DeskItem::sentence)
                .contains("deconfliction.desk.no_mail");
    }
}
