package org.kapok.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kapok.access.OperationSettings;
import org.kapok.access.Settings;
import org.kapok.directory.AddressBook;
import org.kapok.directory.Agreement;
import org.kapok.directory.Agreements;
import org.kapok.directory.BilingualName;
import org.kapok.directory.CellContact;
import org.kapok.directory.CivilAuthorities;
import org.kapok.directory.CivilAuthority;
import org.kapok.directory.Contact;
import org.kapok.directory.Directory;
import org.kapok.directory.Force;
import org.kapok.directory.Organisation;
import org.kapok.directory.ReleasableFields;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fills the three address books of a sample operation, by those whose task it is. */
@Component
@ConditionalOnProperty("kapok.demo")
class Books {

    /** What the second and third force are not told, by their agreements. */
    private static final List<Set<String>> WITHHELD = List.of(
            Set.of(), Set.of("plates", "people_count"), Set.of("plates", "cargo", "reach", "people_count"), Set.of());

    private final AddressBook book;
    private final CivilAuthorities authorities;
    private final Agreements agreements;
    private final Directory directory;
    private final ReleasableFields fields;
    private final OperationSettings settings;
    private final Clock clock;

    Books(
            AddressBook book,
            CivilAuthorities authorities,
            Agreements agreements,
            Directory directory,
            ReleasableFields fields,
            OperationSettings settings,
            Clock clock) {
        this.book = book;
        this.authorities = authorities;
        this.agreements = agreements;
        this.directory = directory;
        this.fields = fields;
        this.settings = settings;
        this.clock = clock;
    }

    /** The last thing that {@link #fill} writes is there. */
    boolean isFilled(Company company) {
        return directory.cell(company.administrator()).isPresent();
    }

    void fill(Company company) {
        Cast cast = company.cast();
        settings.set(company.administrator(), Map.of(Settings.LEAD_TIME, "PT48H", Settings.SESSION_IDLE, "PT4H"));
        for (int i = 0; i < cast.organisations().size(); i++) {
            organisation(company, i);
        }
        for (int i = 0; i < cast.forces().size(); i++) {
            force(company, i);
        }
        authorities.save(
                company.administrator(),
                new CivilAuthority(
                        Company.authority(company.operation()),
                        0,
                        cast.authority(),
                        "Point focal / Focal point",
                        cast.phone(80),
                        true),
                List.of());
        authorities.save(company.administrator(), new CellContact(0, cast.cell(), cast.phone(1), ""));
    }

    private void organisation(Company company, int number) {
        Cast cast = company.cast();
        var invented = cast.organisations().get(number);
        if (directory
                .organisation(company.administrator(), company.organisation(number))
                .isPresent()) {
            return;
        }
        book.save(
                company.administrator(),
                new Organisation(
                        company.organisation(number),
                        0,
                        invented.acronym(),
                        invented.name(),
                        List.of(),
                        invented.type().code(),
                        cast.phone(10 + number),
                        company.speaksThroughCell(number),
                        true),
                List.of(new Contact(cast.person(7 + number), "Accès / Access", cast.phone(20 + number), "")));
    }

    private void force(Company company, int number) {
        Cast cast = company.cast();
        var invented = cast.forces().get(number);
        var id = company.force(number);
        if (directory.force(company.cell(0), id).isEmpty()) {
            book.save(
                    company.cell(0),
                    new Force(
                            id,
                            0,
                            new BilingualName(
                                    invented.name().fr(), invented.name().en()),
                            invented.kind(),
                            invented.fights(),
                            cast.phone(40 + number),
                            invented.units(),
                            true),
                    List.of(new Contact(cast.person(12 + number), "Liaison", cast.phone(50 + number), "")));
        }
        if (directory.agreements(company.cell(0), id).isEmpty()) {
            var proposed = agreements.propose(company.cell(0), id, terms(number));
            boolean last = number == cast.forces().size() - 1;
            if (!last) {
                agreements.confirm(company.cell(1), proposed);
            }
        }
    }

    private Agreement.Terms terms(int number) {
        var sites = new TreeSet<>(fields.ofSites());
        var movements = new TreeSet<>(fields.ofMovements());
        sites.removeAll(WITHHELD.get(number));
        movements.removeAll(WITHHELD.get(number));
        LocalDate decided = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(9 + number);
        return new Agreement.Terms(
                "HCT %d/%02d".formatted(decided.getYear(), 3 + number),
                decided,
                sites,
                movements,
                number == 0,
                number < 2,
                number == 2 ? Optional.of(Duration.ofHours(72)) : Optional.empty());
    }
}
