package org.kapok.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.kapok.demo.Chapter.Answering;
import org.kapok.notifications.Kind;
import org.kapok.notifications.Narrowing;
import org.kapok.notifications.NotificationField;
import org.kapok.notifications.Reach;
import org.kapok.notifications.Site;
import org.kapok.notifications.Urgency;

/** The sites of a sample operation: they stand since its story began. */
final class SiteStories {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Company company;
    private final Terrain terrain;
    private final Instant began;

    SiteStories(Company company, Terrain terrain, Instant began) {
        this.company = company;
        this.terrain = terrain;
        this.began = began;
    }

    private enum Course {
        STANDING,
        /** Released so long ago that its organisation is asked again. */
        DUE,
        RECONFIRMED,
        NARROWED,
        WITHDRAWN,
        OPENING,
        CHECKED,
        CONFIRMED,
        SUBMITTED,
        SENT_BACK
    }

    private record Planned(
            String key,
            int organisation,
            String function,
            String town,
            int azimuth,
            int metres,
            String name,
            Course course) {}

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        List<Planned> plans =
                switch (company.cast().country()) {
                    case "CF" -> centralAfrica();
                    default -> mali();
                };
        for (int i = 0; i < plans.size(); i++) {
            steps.addAll(steps(plans.get(i), i));
        }
        steps.addAll(draft(plans.getFirst()));
        return steps;
    }

    private static List<Planned> centralAfrica() {
        return List.of(
                new Planned(
                        "st1",
                        1,
                        "HOSPITAL",
                        "Bambari",
                        140,
                        730,
                        "Hôpital de district, aile pédiatrique",
                        Course.STANDING),
                new Planned("st2", 1, "CLINIC", "Grimari", 65, 640, "Poste de santé de Grimari", Course.STANDING),
                new Planned("st3", 0, "WAREHOUSE", "Bangui", 205, 2310, "Entrepôt central de vivres", Course.DUE),
                new Planned(
                        "st4",
                        0,
                        "GUEST_HOUSE",
                        "Bambari",
                        310,
                        1120,
                        "Maison de passage de Bambari",
                        Course.RECONFIRMED),
                new Planned(
                        "st5",
                        0,
                        "DISTRIBUTION_POINT",
                        "Sibut",
                        80,
                        890,
                        "Point de distribution du marché",
                        Course.NARROWED),
                new Planned("st6", 2, "WATER_POINT", "Bria", 35, 1460, "Forage du quartier nord", Course.STANDING),
                new Planned("st7", 2, "DISPLACED_SITE", "Bria", 270, 1980, "Site de déplacés de Bria", Course.DUE),
                new Planned("st8", 1, "MOBILE_CLINIC", "Ippy", 190, 560, "Base de la clinique mobile", Course.OPENING),
                new Planned("st9", 0, "OFFICE", "Kaga-Bandoro", 15, 770, "Bureau de Kaga-Bandoro", Course.CHECKED),
                new Planned(
                        "st10",
                        2,
                        "WATER_POINT",
                        "Bria",
                        35,
                        1465,
                        "Forage du quartier nord, pompe 2",
                        Course.CONFIRMED),
                new Planned("st11", 1, "CLINIC", "Alindao", 95, 680, "Centre de santé d'Alindao", Course.SUBMITTED),
                new Planned("st12", 2, "SCHOOL", "Damara", 250, 610, "École de Damara", Course.SENT_BACK),
                new Planned(
                        "st13",
                        3,
                        "DISPLACED_SITE",
                        "Bria",
                        270,
                        1995,
                        "Accueil des familles déplacées",
                        Course.CONFIRMED),
                new Planned(
                        "st14", 0, "LOGISTICS_HUB", "Bouar", 120, 1330, "Base logistique de Bouar", Course.WITHDRAWN));
    }

    private static List<Planned> mali() {
        return List.of(
                new Planned("st1", 0, "WAREHOUSE", "Mopti", 100, 1710, "Magasin de vivres de Mopti", Course.STANDING),
                new Planned("st2", 1, "HOSPITAL", "Gao", 55, 940, "Hôpital, aile mère et enfant", Course.STANDING),
                new Planned("st3", 1, "CLINIC", "Douentza", 75, 620, "Poste de santé de Douentza", Course.DUE),
                new Planned("st4", 2, "WATER_POINT", "Ménaka", 300, 1240, "Forage pastoral nord", Course.STANDING),
                new Planned(
                        "st5",
                        0,
                        "GUEST_HOUSE",
                        "Tombouctou",
                        170,
                        860,
                        "Maison de passage de Tombouctou",
                        Course.RECONFIRMED),
                new Planned(
                        "st6",
                        0,
                        "DISTRIBUTION_POINT",
                        "Bandiagara",
                        20,
                        720,
                        "Point de distribution du stade",
                        Course.NARROWED),
                new Planned("st7", 2, "DISPLACED_SITE", "Gao", 345, 2240, "Site de déplacés de Gao", Course.DUE),
                new Planned(
                        "st8", 1, "MOBILE_CLINIC", "Ansongo", 215, 590, "Base de la clinique mobile", Course.OPENING),
                new Planned("st9", 0, "OFFICE", "Bamako", 285, 2870, "Bureau de coordination", Course.CHECKED),
                new Planned("st10", 2, "WATER_POINT", "Goundam", 60, 880, "Forage de Goundam", Course.CONFIRMED),
                new Planned("st11", 1, "SCHOOL", "Niafunké", 130, 540, "École de Niafunké", Course.SUBMITTED),
                new Planned("st12", 2, "CLINIC", "Koro", 240, 610, "Centre de santé de Koro", Course.SENT_BACK),
                new Planned(
                        "st13",
                        3,
                        "DISPLACED_SITE",
                        "Gao",
                        345,
                        2255,
                        "Accueil des familles déplacées",
                        Course.CONFIRMED),
                new Planned(
                        "st14", 0, "LOGISTICS_HUB", "Ségou", 110, 1390, "Base logistique de Ségou", Course.WITHDRAWN));
    }

    private List<Step> steps(Planned plan, int number) {
        var chapter = new Chapter("site/" + plan.key(), company);
        List<Integer> told = number % 4 == 3 ? List.of(0, 2) : List.of(0, 1);
        Instant written = written(plan.course()).plus(HOUR.multipliedBy(number));
        Instant opens =
                plan.course() == Course.OPENING ? began.plus(HOUR.multipliedBy(60)) : written.plus(DAY.multipliedBy(2));
        chapter.submitted(written, plan.organisation(), site(plan, number, opens), told, List.of());
        if (plan.course() == Course.SUBMITTED) {
            return chapter.steps();
        }
        chapter.confirmed(written.plus(HOUR), plan.organisation());
        if (plan.course() == Course.SENT_BACK) {
            String remark = "Coordonnées du bureau et non du site ? / Is this the office, not the site?";
            return chapter.then(
                            "send back",
                            written.plus(HOUR.multipliedBy(2)),
                            deeds -> deeds.sendBack("site/" + plan.key(), remark))
                    .steps();
        }
        if (plan.course() == Course.CONFIRMED) {
            return chapter.steps();
        }
        chapter.checked(written.plus(HOUR.multipliedBy(2)));
        if (plan.course() == Course.CHECKED) {
            return chapter.steps();
        }
        return told(chapter, plan, number, told, written.plus(HOUR.multipliedBy(3)));
    }

    private List<Step> told(Chapter chapter, Planned plan, int number, List<Integer> told, Instant released) {
        String item = "site/" + plan.key();
        if (plan.course() == Course.NARROWED) {
            var withheld = new TreeSet<>(List.of(NotificationField.OCCUPANCY.word(), NotificationField.REACH.word()));
            String reason = "Foule attendue : effectif non communiqué / crowd expected: numbers withheld";
            chapter.then(
                    "narrow",
                    released.minusSeconds(60),
                    deeds -> deeds.narrow(item, new Narrowing(company.force(1), withheld, Optional.empty(), reason)));
        }
        chapter.released(released, told);
        chapter.answered(released, 0, number == 4 ? Answering.LATE : Answering.FULLY);
        chapter.answered(released, told.getLast(), last(number));
        if (plan.course() == Course.RECONFIRMED) {
            chapter.then(
                    "reconfirm", began.minus(DAY.multipliedBy(4)), deeds -> deeds.reconfirm(item, plan.organisation()));
        }
        if (plan.course() == Course.WITHDRAWN) {
            String reason = "Bail terminé / lease ended";
            chapter.then(
                    "withdraw",
                    began.minus(HOUR.multipliedBy(30)),
                    deeds -> deeds.withdraw(item, plan.organisation(), reason));
        }
        return chapter.steps();
    }

    /** Most forces answer; a desk full of old silence would hide what presses. */
    private static Answering last(int number) {
        return switch (number) {
            case 1 -> Answering.NOT_PASSED_DOWN;
            case 5, 7 -> Answering.ENTERED_BY_CELL;
            default -> Answering.FULLY;
        };
    }

    private Instant written(Course course) {
        long days =
                switch (course) {
                    case DUE, RECONFIRMED -> 94;
                    case STANDING, NARROWED, WITHDRAWN -> 6;
                    case OPENING, CHECKED, SENT_BACK -> 2;
                    case CONFIRMED, SUBMITTED -> 1;
                };
        return began.minus(DAY.multipliedBy(days));
    }

    private Site site(Planned plan, int number, Instant opens) {
        Cast cast = company.cast();
        return new Site(
                plan.name(),
                plan.function(),
                terrain.near(plan.town(), plan.azimuth(), plan.metres()),
                80 + 40 * (number % 4),
                opens,
                Optional.empty(),
                new Reach(cast.person(3 + number), cast.phone(200 + number)),
                Urgency.ROUTINE,
                "",
                Map.of(
                        NotificationField.MARKINGS,
                        "Drapeau et logo sur le toit / flag and logo on the roof",
                        NotificationField.OCCUPANCY,
                        String.valueOf(12 + 9 * number)));
    }

    private List<Step> draft(Planned like) {
        var form = Map.of(
                "name",
                "Second magasin / second store",
                "function",
                "WAREHOUSE",
                "placeName",
                like.town(),
                "reachName",
                company.cast().person(4));
        return new Chapter("site/draft", company)
                .then("begin", began.minus(HOUR), deeds -> deeds.draft(like.organisation(), Kind.SITE, form))
                .steps();
    }
}
