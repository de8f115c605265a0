package org.kapok.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kapok.bell.Mailbox;
import org.kapok.directory.AddressBook;
import org.kapok.directory.CellContact;
import org.kapok.directory.CivilAuthorities;
import org.kapok.directory.Contact;
import org.kapok.directory.Directory;
import org.kapok.directory.DirectoryFixture;
import org.kapok.shared.ForceId;
import org.kapok.shared.Role;
import org.kapok.testing.KapokTest;
import org.kapok.testing.MutableClock;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.springframework.beans.factory.annotation.Autowired;

@KapokTest
class ChasersTest {

    @RegisterExtension
    static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    TestOperations operations;

    @Autowired
    DirectoryFixture directory;

    @Autowired
    NotificationFixture fixture;

    @Autowired
    AddressBook book;

    @Autowired
    Directory addresses;

    @Autowired
    CivilAuthorities authorities;

    @Autowired
    Chasers chasers;

    @Autowired
    Mailbox mailbox;

    @Autowired
    MutableClock clock;

    TestOperation operation;
    ForceId alpha;

    @BeforeEach
    void peopleWithAddresses() {
        operation = operations.real();
        directory.organisation(operation, operation.organisation(), "ALPHA");
        alpha = directory.recipient(operation, "Alpha");
        var administrator = operation.viewer(Role.ADMINISTRATOR);
        book.save(
                administrator,
                addresses.organisation(administrator, operation.organisation()).orElseThrow(),
                List.of(new Contact("Ama", "access", "+236 70 00 00 02", "ama@ngo.example")));
        book.save(
                operation.cell(),
                addresses.force(operation.cell(), alpha).orElseThrow(),
                List.of(new Contact("Officer", "duty", "+236 70 00 00 03", "duty@force.example")));
        authorities.save(operation.cell(), new CellContact(0, "Cell", "+236 70 99 99 99", "cell@ocha.example"));
    }

    @AfterEach
    void backToTrueTime() {
        clock.reset();
    }

    @Test // NOT-31
    void whoOwesAnAnswerIsRungOnceADayAndNearDepartureAllAre() throws Exception {
        fixture.released(operation, fixture.convoy(operation, Duration.ofHours(50)), alpha);
        assertThat(round()).isEmpty();

        clock.advance(Duration.ofHours(13));
        assertThat(round()).containsExactly("duty@force.example");
        assertThat(round()).isEmpty();

        clock.advance(Duration.ofHours(25));
        assertThat(round()).containsExactly("duty@force.example");

        clock.advance(Duration.ofHours(8));
        assertThat(round()).containsExactlyInAnyOrder("duty@force.example", "ama@ngo.example", "cell@ocha.example");
        assertThat(GreenMailUtil.getWholeMessage(SMTP.getReceivedMessages()[0]))
                .contains("https://kapok.example/o/" + operation.code() + "/notifications/MV-")
                .doesNotContain("Delta", "Bangui", "Sibut", "Ama", "CARGO", "18.5");
    }

    @Test // NOT-31
    void anOrganisationIsAskedToConfirmItsSiteAgain() {
        fixture.released(operation, fixture.clinic(operation), alpha);
        clock.advance(Duration.ofDays(91));

        assertThat(round()).contains("ama@ngo.example");
    }

    private List<String> round() {
        int before = SMTP.getReceivedMessages().length;
        chasers.go(operation.operation(), mailbox.bell(SMTP));
        mailbox.deliver(SMTP, operation.id());
        return Arrays.stream(SMTP.getReceivedMessages())
                .skip(before)
                .map(ChasersTest::to)
                .toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return Optional.ofNullable(mail.getAllRecipients()[0]).orElseThrow().toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
