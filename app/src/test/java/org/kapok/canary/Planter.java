package org.kapok.canary;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapok.access.Account;
import org.kapok.access.OperationClocks;
import org.kapok.access.Operations;
import org.kapok.deconfliction.ActivityNotices;
import org.kapok.deconfliction.ProximityAlerts;
import org.kapok.deconfliction.notice.AltitudeBand;
import org.kapok.deconfliction.notice.Channel;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.notice.NoticeDraft;
import org.kapok.deconfliction.notice.WordingChoice;
import org.kapok.deconfliction.store.AlertRows;
import org.kapok.directory.AddressBook;
import org.kapok.directory.BilingualName;
import org.kapok.directory.Contact;
import org.kapok.directory.DirectoryFixture;
import org.kapok.directory.Force;
import org.kapok.directory.ForceKind;
import org.kapok.directory.Organisation;
import org.kapok.geo.Coordinate;
import org.kapok.notifications.Drafts;
import org.kapok.notifications.Kind;
import org.kapok.notifications.Mode;
import org.kapok.notifications.Movement;
import org.kapok.notifications.NotificationField;
import org.kapok.notifications.NotificationFixture;
import org.kapok.notifications.Notifications;
import org.kapok.notifications.Place;
import org.kapok.notifications.Reach;
import org.kapok.notifications.Receipt;
import org.kapok.notifications.Receipts;
import org.kapok.notifications.Releases;
import org.kapok.notifications.Site;
import org.kapok.notifications.Stop;
import org.kapok.notifications.Submission;
import org.kapok.notifications.Traveller;
import org.kapok.notifications.UnseenAlerts;
import org.kapok.notifications.Urgency;
import org.kapok.notifications.Vehicle;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.kapok.testing.TestOperation;
import org.kapok.testing.TestOperations;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.stereotype.Component;

/** Two organisations and two forces, each with records of its own that are full of canaries. */
@Component
class Planter {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Coordinate ALIKE = new Coordinate(22.41736, 7.83529);

    private final Tools tools;
    private final Books books;
    private final Waiting waiting;

    Planter(Tools tools, Books books, Waiting waiting) {
        this.tools = tools;
        this.books = books;
        this.waiting = waiting;
    }

    @Component
    record Books(
            TestOperations operations,
            Operations real,
            DirectoryFixture directory,
            AddressBook addresses,
            NotificationFixture fixture,
            OperationClocks clocks) {}

    @Component
    record Tools(
            Notifications notifications,
            Releases releases,
            Receipts receipts,
            Drafts drafts,
            ActivityNotices notices,
            ProximityAlerts alerts) {}

    /** What was planted. */
    record Planted(
            TestOperation a,
            TestOperation b,
            TestOperation elsewhere,
            ForceId alpha,
            ForceId beta,
            Map<Who, Account> people,
            Canaries canaries,
            Map<String, Set<Who>> ids,
            List<String> toldA,
            Notice noticeOfBeta) {}

    Planted plant() {
        return plant(books.operations().real());
    }

    /** The same where nobody needs a second factor. */
    Planted plantInDemo() {
        return plant(books.operations().demo());
    }

    private Planted plant(TestOperation a) {
        var canaries = new Canaries();
        var b = withOrganisation(a, new OrganisationId(UUID.randomUUID()));
        organisation(a, "CNRYNGOA", "ama@a.example");
        organisation(b, "CNRYNGOB", "ben@b.example");
        ForceId alpha = force(a, "CNRYALPHA", "CNRYUNITALPHA", "alpha@force.example");
        ForceId beta = force(a, "CNRYBETA", "CNRYUNITBETA", "beta@force.example");
        // Which forces may be told is known to the humanitarian side; to no force of another.
        canaries.text("CNRYBETA", "the other force's name", Who.humanitariansAnd(Who.BETA));
        canaries.text("CNRYALPHA", "the other force's name", Who.humanitariansAnd(Who.ALPHA));
        canaries.text("CNRYUNITBETA", "the other force's units", Who.BETA, Who.ADMINISTRATOR, Who.ORGANISATION_B);
        canaries.text(
                "CNRYUNITALPHA",
                "the other force's units",
                Who.ALPHA,
                Who.ADMINISTRATOR,
                Who.ORGANISATION_A,
                Who.RADIO_OF_A);
        canaries.text("CNRYCONTACTCNRYNGOB", "the other organisation's contact", Who.ORGANISATION_B, Who.ADMINISTRATOR);
        canaries.text(
                "CNRYCONTACTCNRYNGOA",
                "the other organisation's contact",
                Who.ORGANISATION_A,
                Who.RADIO_OF_A,
                Who.ADMINISTRATOR);
        var ids = new java.util.TreeMap<String, Set<Who>>();
        var people = people(a, b, alpha, beta);
        var elsewhere = books.operations().real();
        people.put(Who.CELL_ELSEWHERE, elsewhere.account(Role.CELL));

        account(canaries, people, Who.BETA, Who.ORGANISATION_B);
        account(canaries, people, Who.ALPHA, Who.ORGANISATION_A, Who.RADIO_OF_A);
        account(canaries, people, Who.ORGANISATION_B, Who.ORGANISATION_B);
        account(canaries, people, Who.HCT_MEMBER, Who.HCT_MEMBER);

        var ofA = notified(
                a,
                alpha,
                "A",
                new Coordinate(18.27418, 4.63827),
                new Coordinate(19.27418, 5.63827),
                canaries,
                Who.ORGANISATION_A,
                Who.RADIO_OF_A,
                Who.ALPHA,
                ids);
        var ofB = notified(
                b,
                beta,
                "B",
                new Coordinate(20.86431, 6.17293),
                new Coordinate(21.86431, 6.97293),
                canaries,
                Who.ORGANISATION_B,
                Who.ORGANISATION_B,
                Who.BETA,
                ids);
        answered(a, alpha, ofA, "ALPHA", Who.ORGANISATION_A, Who.RADIO_OF_A, Who.ALPHA, canaries, people);
        answered(b, beta, ofB, "BETA", Who.ORGANISATION_B, Who.ORGANISATION_B, Who.BETA, canaries, people);
        drafted(b, canaries, ids);

        var ofAlpha =
                posted(people, Who.ALPHA, alpha, new Coordinate(21.36917, 6.58314), a, canaries, Who.ORGANISATION_B);
        var ofBeta = posted(people, Who.BETA, beta, new Coordinate(18.79153, 5.12847), a, canaries, Who.ORGANISATION_A);
        id(ids, canaries, ofAlpha.shortId().toString(), "notice of alpha", Who.ALPHA);
        id(ids, canaries, ofBeta.shortId().toString(), "notice of beta", Who.BETA);
        id(ids, canaries, ofAlpha.id().toString(), "notice of alpha", Who.ALPHA);
        id(ids, canaries, ofBeta.id().toString(), "notice of beta", Who.BETA);
        called(a, canaries, ids, ofA, ofB);
        alike(a, "A", canaries, ids, Who.ORGANISATION_A, Who.RADIO_OF_A);
        alike(b, "B", canaries, ids, Who.ORGANISATION_B, Who.ORGANISATION_B);
        waiting.duplicate(a.cell(), canaries, ids);
        waiting.checkpoint(a.cell());
        waiting.staged(person(people, Who.ORGANISATION_A), canaries, ids);
        waiting.stagedNotices(person(people, Who.BETA), canaries, ids);
        waiting.stagedPlaces(person(people, Who.ADMINISTRATOR), now(a), canaries, ids);
        return new Planted(a, b, elsewhere, alpha, beta, people, canaries, ids, List.of("CNRYTOLDBETA"), ofBeta);
    }

    /** Account ids are how the ledger says who did something. */
    private static void account(Canaries canaries, Map<Who, Account> people, Who whose, Who other, Who... others) {
        var allowed = new ArrayList<>(List.of(others));
        allowed.addAll(List.of(whose, other, Who.ADMINISTRATOR));
        canaries.text(person(people, whose).account().toString(), "account of " + whose, allowed.toArray(Who[]::new));
    }

    private static void id(Map<String, Set<Who>> ids, Canaries canaries, String id, String what, Who... allowed) {
        canaries.text(id, "id of the " + what, allowed);
        Set<Who> readers = java.util.EnumSet.of(Who.CELL);
        readers.addAll(List.of(allowed));
        ids.put(id, readers);
    }

    private TestOperation withOrganisation(TestOperation operation, OrganisationId organisation) {
        var accounts = new EnumMap<>(operation.accounts());
        accounts.put(
                Role.FOCAL_POINT,
                books.operations().account(operation, Role.FOCAL_POINT, Optional.of(organisation.value())));
        return new TestOperation(
                operation.operation(), accounts, organisation, operation.force(), operation.authority());
    }

    private EnumMap<Who, Account> people(TestOperation a, TestOperation b, ForceId alpha, ForceId beta) {
        var people = new EnumMap<Who, Account>(Who.class);
        people.put(Who.CELL, a.account(Role.CELL));
        people.put(Who.ORGANISATION_A, a.account(Role.FOCAL_POINT));
        people.put(Who.RADIO_OF_A, a.account(Role.RADIO_OPERATOR));
        people.put(Who.ORGANISATION_B, b.account(Role.FOCAL_POINT));
        people.put(Who.ALPHA, books.directory().liaisonOfficer(a, alpha));
        people.put(Who.BETA, books.directory().liaisonOfficer(a, beta));
        for (Who who : Who.values()) {
            for (Role role : Role.values()) {
                if (who.name().equals(role.name()) && role != Role.CELL) {
                    people.put(who, a.account(role));
                }
            }
        }
        return people;
    }

    private void organisation(TestOperation operation, String acronym, String mail) {
        books.addresses()
                .save(
                        operation.viewer(Role.ADMINISTRATOR),
                        new Organisation(
                                operation.organisation(),
                                0,
                                acronym,
                                new BilingualName("ONG " + acronym, "NGO " + acronym),
                                List.of(),
                                437,
                                "+236 70 00 00 01",
                                false,
                                true),
                        List.of(new Contact("CNRYCONTACT" + acronym, "access", "+236 70 00 00 02", mail)));
    }

    private ForceId force(TestOperation operation, String name, String unit, String mail) {
        var id = new ForceId(UUID.randomUUID());
        books.addresses()
                .save(
                        operation.cell(),
                        new Force(
                                id,
                                0,
                                new BilingualName("Force " + name, "Force " + name),
                                ForceKind.FOREIGN,
                                false,
                                "+236 70 00 00 03",
                                List.of(unit),
                                true),
                        List.of(new Contact("CNRYOFFICER" + name, "duty", "+236 70 00 00 04", mail)));
        books.directory().agree(operation, id, "plates", "cargo", "name", "reach");
        return id;
    }

    private ShortId notified(
            TestOperation operation,
            ForceId told,
            String whose,
            Coordinate from,
            Coordinate to,
            Canaries canaries,
            Who owner,
            Who radio,
            Who force,
            Map<String, Set<Who>> ids) {
        Instant start = now(operation).plus(Duration.ofHours(60));
        var movement = new Movement(
                "CNRYNAME" + whose,
                Mode.ROAD,
                "FOOD",
                List.of(
                        new Stop(Place.of("CNRYFROM" + whose, from), start, start),
                        new Stop(
                                Place.of("CNRYTO" + whose, to),
                                start.plus(Duration.ofHours(8)),
                                start.plus(Duration.ofHours(8)))),
                List.of(new Vehicle(6, "truck", "CNRYMARKS" + whose, "CNRYPLATE" + whose, "CNRYCALL" + whose)),
                14,
                new Reach("CNRYDRIVER" + whose, "+236 70 55 12 3" + (whose.equals("A") ? 4 : 7)),
                Urgency.ROUTINE,
                "",
                Map.of(
                        NotificationField.CARGO,
                        "CNRYCARGO" + whose,
                        NotificationField.INTERNAL_NOTE,
                        "CNRYNOTE" + whose));
        var submission = new Submission(
                operation.organisation(),
                movement,
                Map.of(told, true),
                List.of(new Traveller(
                        "CNRYPASSENGER" + whose, "nurse", "+236 70 66 12 3" + (whose.equals("A") ? 4 : 7))),
                Map.of(),
                Set.of(),
                Optional.empty());
        ShortId id = tools.notifications().submit(operation.focalPoint(), submission);
        books.fixture().confirmAndCheck(operation, id);
        tools.releases().release(operation.cell(), id, books.fixture().revision(operation, id), Set.of(told), Set.of());
        for (String kept : List.of("NAME", "PLATE", "CALL", "DRIVER", "CARGO", "NOTE")) {
            canaries.text("CNRY" + kept + whose, kept + " of a movement", owner, radio);
        }
        canaries.text(movement.reach().phone(), "phone of a movement", owner, radio);
        canaries.text("CNRYPASSENGER" + whose, "passenger", owner);
        canaries.text("+236 70 66 12 3" + (whose.equals("A") ? 4 : 7), "passenger's phone", owner);
        for (String shared : List.of("FROM", "TO", "MARKS")) {
            canaries.text("CNRY" + shared + whose, shared + " of a movement", owner, radio, force);
        }
        canaries.place(from, "start of a movement", owner, radio, force);
        canaries.place(to, "end of a movement", owner, radio, force);
        var whole = books.fixture().whole(operation, id);
        id(ids, canaries, id.toString(), "movement of " + whose, owner, radio, force);
        id(ids, canaries, whole.notification().id().toString(), "movement of " + whose, owner, radio, force);
        whole.releases()
                .forEach(release ->
                        id(ids, canaries, release.id().toString(), "release of " + whose, owner, radio, force));
        return id;
    }

    private void answered(
            TestOperation operation,
            ForceId told,
            ShortId id,
            String whose,
            Who owner,
            Who radio,
            Who force,
            Canaries canaries,
            Map<Who, Account> people) {
        var release =
                books.fixture().whole(operation, id).current(told).orElseThrow().id();
        var liaison = person(people, force);
        tools.receipts()
                .record(
                        liaison,
                        release,
                        new Receipts.Answer(
                                Receipt.Step.ACKNOWLEDGED,
                                "CNRYREF" + whose,
                                "CNRYOFFICERSAID" + whose,
                                "",
                                "CNRYCOMMENT" + whose,
                                Optional.empty(),
                                Optional.empty()));
        tools.receipts()
                .record(
                        liaison,
                        release,
                        new Receipts.Answer(
                                Receipt.Step.PASSED_DOWN,
                                "",
                                "",
                                "CNRYDOWN" + whose,
                                "",
                                Optional.empty(),
                                Optional.empty()));
        for (String text : List.of("REF", "OFFICERSAID", "COMMENT", "DOWN")) {
            canaries.text("CNRY" + text + whose, text + " of a receipt", owner, radio, force);
        }
    }

    /** A clinic in the same place as the other organisation's. */
    private void alike(
            TestOperation operation, String whose, Canaries canaries, Map<String, Set<Who>> ids, Who owner, Who radio) {
        var clinic = new Site(
                "CNRYSITE" + whose,
                "CLINIC",
                Place.of("CNRYTOWN" + whose, ALIKE),
                150,
                now(operation).plus(Duration.ofHours(60)),
                Optional.empty(),
                new Reach("CNRYNURSE" + whose, "+236 70 77 12 3" + (whose.equals("A") ? 4 : 7)),
                Urgency.ROUTINE,
                "",
                Map.of());
        var id = tools.notifications()
                .submit(
                        operation.focalPoint(),
                        new Submission(
                                operation.organisation(),
                                clinic,
                                Map.of(),
                                List.of(),
                                Map.of(),
                                Set.of(),
                                Optional.empty()));
        for (String text : List.of(
                "CNRYSITE" + whose,
                "CNRYTOWN" + whose,
                "CNRYNURSE" + whose,
                clinic.reach().phone())) {
            canaries.text(text, "site of " + whose, owner, radio);
        }
        id(ids, canaries, id.toString(), "site of " + whose, owner, radio);
        id(
                ids,
                canaries,
                books.fixture().whole(operation, id).notification().id().toString(),
                "site of " + whose,
                owner,
                radio);
    }

    private void drafted(TestOperation b, Canaries canaries, Map<String, Set<Who>> ids) {
        var id = tools.drafts()
                .begin(
                        b.focalPoint(),
                        b.organisation(),
                        Kind.SITE,
                        Optional.empty(),
                        Map.of("name", "CNRYDRAFTB", "coordinate", "7.38461, 16.74529"));
        canaries.text("CNRYDRAFTB", "draft", Who.ORGANISATION_B);
        canaries.place(new Coordinate(16.74529, 7.38461), "draft", Who.ORGANISATION_B);
        id(ids, canaries, id.toString(), "draft of B", Who.ORGANISATION_B);
    }

    private Notice posted(
            Map<Who, Account> people,
            Who force,
            ForceId id,
            Coordinate at,
            TestOperation operation,
            Canaries canaries,
            Who told) {
        Instant from = now(operation).plus(Duration.ofHours(62));
        var centre = GEOMETRY.createPoint(new org.locationtech.jts.geom.Coordinate(at.longitude(), at.latitude()));
        Geometry wide = GEOMETRY.toGeometry(new org.locationtech.jts.geom.Envelope(
                Math.floor(at.longitude() * 2) / 2 - 0.5, Math.floor(at.longitude() * 2) / 2 + 1,
                Math.floor(at.latitude() * 2) / 2 - 0.5, Math.floor(at.latitude() * 2) / 2 + 1));
        Instant early = from.truncatedTo(ChronoUnit.DAYS);
        var draft = new NoticeDraft(
                id,
                Extent.area(centre, 1437, from, from.plus(Duration.ofHours(4)))
                        .at(Optional.of(new AltitudeBand(0, 7391))),
                Optional.of("live_firing"),
                "CNRYLABEL" + force,
                "CNRYREMARK" + force,
                true,
                Optional.empty(),
                new WordingChoice.Own(wide, early, early.plus(Duration.ofDays(2)), Optional.of("CNRYTOLD" + force)));
        canaries.text("CNRYLABEL" + force, "label of a notice", force);
        canaries.text("CNRYREMARK" + force, "remark of a notice", force);
        canaries.text(
                "CNRYTOLD" + force,
                "releasable wording",
                force,
                told,
                Who.ORGANISATION_A == told ? Who.RADIO_OF_A : told);
        canaries.text("7391", "altitude", Who.ALPHA, Who.BETA);
        canaries.text("7,391", "altitude", Who.ALPHA, Who.BETA);
        canaries.text("1437", "radius", Who.ALPHA, Who.BETA);
        canaries.text("live_firing", "kind", Who.ALPHA, Who.BETA, Who.ADMINISTRATOR, Who.CELL_ELSEWHERE);
        canaries.text("Live firing", "kind", Who.ALPHA, Who.BETA, Who.ADMINISTRATOR, Who.CELL_ELSEWHERE);
        canaries.place(at, "notice", force);
        return post(person(people, force), draft);
    }

    private Notice post(Viewer liaison, NoticeDraft draft) {
        UUID id = UUID.randomUUID();
        try {
            return tools.notices().post(liaison, id, draft, Set.of());
        } catch (UnseenAlerts unseen) {
            return tools.notices()
                    .post(
                            liaison,
                            id,
                            draft,
                            unseen.alerts().stream()
                                    .map(UnseenAlerts.Unseen::id)
                                    .collect(Collectors.toSet()));
        }
    }

    private void called(TestOperation a, Canaries canaries, Map<String, Set<Who>> ids, ShortId ofA, ShortId ofB) {
        var query = new AlertRows.Query(Optional.empty(), Optional.empty(), Optional.empty(), "", false);
        var alerts = new ArrayList<>(tools.alerts().list(a.cell(), query, 100, 0));
        for (var alert : alerts) {
            tools.alerts().logCall(a.cell(), alert.shortId(), "CNRYCALLED", Channel.PHONE, "CNRYSAID");
            boolean aboutA = alert.parties().notificationShort().equals(ofA.toString());
            Who[] told = aboutA ? new Who[] {Who.ORGANISATION_A, Who.RADIO_OF_A} : new Who[] {Who.ORGANISATION_B};
            id(ids, canaries, alert.shortId().toString(), "alert about " + (aboutA ? ofA : ofB), told);
        }
        canaries.text("CNRYCALLED", "whom the cell called");
        canaries.text("CNRYSAID", "what was said to the cell");
        if (alerts.size() != 2) {
            throw new IllegalStateException("two alerts were to be planted, not " + alerts.size());
        }
    }

    /** Everybody's pages change: the force moves its activity, the organisations withdraw. */
    void change(Planted planted) {
        var beta = person(planted.people(), Who.BETA);
        var notice = planted.noticeOfBeta();
        tools.notices().withdraw(beta, notice.shortId(), notice.version(), Optional.empty());
        var liaison = person(planted.people(), Who.ALPHA);
        var id = planted.ids().keySet().stream()
                .filter(short1 -> short1.startsWith("MV-"))
                .toList();
        for (String movement : id) {
            var whole =
                    books.fixture().whole(planted.a(), ShortId.parse(movement).orElseThrow());
            whole.current(planted.alpha()).ifPresent(release -> tools.receipts()
                    .record(
                            liaison,
                            release.id(),
                            new Receipts.Answer(
                                    Receipt.Step.COMMENT,
                                    "",
                                    "",
                                    "",
                                    "CNRYCOMMENTALPHA again",
                                    Optional.empty(),
                                    Optional.empty())));
        }
    }

    private Instant now(TestOperation operation) {
        return books.clocks().time(operation.id()).truncatedTo(ChronoUnit.SECONDS);
    }

    private static Viewer person(Map<Who, Account> people, Who who) {
        Account account = people.get(who);
        if (account == null) {
            throw new IllegalArgumentException("nobody is " + who);
        }
        return account.viewer();
    }
}
