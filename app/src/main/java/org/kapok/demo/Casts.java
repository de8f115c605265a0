package org.kapok.demo;

import java.util.List;
import org.kapok.demo.Cast.Force;
import org.kapok.demo.Cast.Organisation;
import org.kapok.directory.BilingualName;
import org.kapok.directory.ForceKind;
import org.kapok.directory.OrganisationType;

/** DEM-1: every invented name of the sample operations stands here and nowhere else. */
final class Casts {

    /** Both sample operations. */
    static final List<Cast> ALL = List.of(centralAfrica(), mali());

    private Casts() {}

    private static Cast centralAfrica() {
        return new Cast(
                "CF",
                new BilingualName("République centrafricaine (exemple)", "Central African Republic (sample)"),
                "Africa/Bangui",
                "+236",
                "Cellule CMCoord Bangui / Bangui CMCoord cell",
                List.of(
                        organisation("savane", "ASV", "Aide Savane", "Savanna Aid", OrganisationType.INTERNATIONAL_NGO),
                        organisation(
                                "karite", "KAS", "Karité Santé", "Karité Health", OrganisationType.INTERNATIONAL_NGO),
                        organisation("colline", "EDC", "Eau des Collines", "Hill Water", OrganisationType.NATIONAL_NGO),
                        organisation("foyer", "FKO", "Foyer Kolongo", "Kolongo Hearth", OrganisationType.LOCAL_NGO)),
                List.of(
                        force("alpha", "Force Alpha", ForceKind.UN_FORCE, false, "Secteur Est", "Compagnie Fleuve"),
                        force(
                                "bravo",
                                "Force Bravo",
                                ForceKind.NATIONAL,
                                true,
                                "Bataillon Manguier",
                                "Poste Pont-Neuf"),
                        force("charlie", "Force Charlie", ForceKind.FOREIGN, true, "Détachement Rocher"),
                        force("delta", "Police Delta", ForceKind.UN_POLICE, false, "Unité Place-Ronde")),
                new BilingualName("Préfecture (exemple)", "Prefecture (sample)"),
                List.of(
                        "Ada Ngolo",
                        "Blaise Yassi",
                        "Chantal Mbéko",
                        "Désiré Gbali",
                        "Estelle Kombo",
                        "Firmin Zaoro",
                        "Grâce Ndokou",
                        "Hervé Bangala",
                        "Inès Wakato",
                        "Joël Sanzé",
                        "Karine Dolo",
                        "Landry Pouka",
                        "Mireille Tando",
                        "Nestor Galba",
                        "Odile Renga",
                        "Prosper Kassa",
                        "Rachel Ouéné",
                        "Serge Mbolo",
                        "Tatiana Guéla",
                        "Urbain Fessé"));
    }

    private static Cast mali() {
        return new Cast(
                "ML",
                new BilingualName("Mali (exemple)", "Mali (sample)"),
                "Africa/Bamako",
                "+223",
                "Cellule CMCoord Mopti / Mopti CMCoord cell",
                List.of(
                        organisation(
                                "grenier",
                                "GDL",
                                "Grenier du Delta",
                                "Delta Granary",
                                OrganisationType.INTERNATIONAL_NGO),
                        organisation(
                                "calebasse",
                                "CAE",
                                "Calebasse Enfance",
                                "Calabash Children",
                                OrganisationType.INTERNATIONAL_NGO),
                        organisation(
                                "puits",
                                "PEP",
                                "Puits et Pâturages",
                                "Wells and Pastures",
                                OrganisationType.NATIONAL_NGO),
                        organisation(
                                "tisserin",
                                "TIS",
                                "Tisserin Secours",
                                "Weaverbird Relief",
                                OrganisationType.LOCAL_NGO)),
                List.of(
                        force("tango", "Force Tango", ForceKind.FOREIGN, false, "Secteur Boucle", "Compagnie Dune"),
                        force(
                                "victor",
                                "Force Victor",
                                ForceKind.NATIONAL,
                                true,
                                "Bataillon Falaise",
                                "Poste Grand-Bac"),
                        force("zoulou", "Force Zoulou", ForceKind.FOREIGN, true, "Détachement Harmattan"),
                        force("sierra", "Police Sierra", ForceKind.NATIONAL, false, "Brigade Marché")),
                new BilingualName("Gouvernorat (exemple)", "Governorate (sample)"),
                List.of(
                        "Awa Dembara",
                        "Bakary Solo",
                        "Coumba Niarela",
                        "Drissa Konaté-Ba",
                        "Élise Togora",
                        "Fanta Yirko",
                        "Gaoussou Tembé",
                        "Hawa Sidibara",
                        "Issa Maïlou",
                        "Jeanne Poudio",
                        "Kadidia Berthou",
                        "Lamine Arboko",
                        "Mariam Goundia",
                        "Nouhoum Sangho",
                        "Oumou Cisséra",
                        "Paul Dakouré",
                        "Rokia Tiemba",
                        "Seydou Walet",
                        "Tata Kéléma",
                        "Youssouf Agali"));
    }

    private static Organisation organisation(String key, String acronym, String fr, String en, OrganisationType type) {
        return new Organisation(key, acronym, new BilingualName(fr, en), type);
    }

    private static Force force(String key, String name, ForceKind kind, boolean fights, String... units) {
        return new Force(key, new BilingualName(name, name), kind, fights, List.of(units));
    }
}
