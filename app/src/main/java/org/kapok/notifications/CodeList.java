package org.kapok.notifications;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kapok.shared.Language;
import org.kapok.ui.Messages;

/**
 * A list of codes that each operation edits.
 *
 * @param version 0 for the list that comes with the software, counted up by each edit
 * @param source who says so: a document, a meeting, a person
 */
public record CodeList(Name name, int version, String source, List<NamedCode> codes) {

    /** Which list. */
    public enum Name {
        /** What a site serves as. */
        FUNCTION(
                "OFFICE",
                "GUEST_HOUSE",
                "WAREHOUSE",
                "DISTRIBUTION_POINT",
                "HOSPITAL",
                "CLINIC",
                "MOBILE_CLINIC",
                "SCHOOL",
                "DISPLACED_SITE",
                "WATER_POINT",
                "AIRSTRIP",
                "LOGISTICS_HUB",
                "OTHER"),
        /** What a movement is for. */
        PURPOSE("STAFF", "FOOD", "NON_FOOD", "MEDICAL", "EVACUATION", "GENERAL_CARGO", "ASSESSMENT", "OTHER");

        private final List<String> shipped;

        Name(String... shipped) {
            this.shipped = List.of(shipped);
        }

        /** The codes that come with the software. */
        public List<String> shipped() {
            return shipped;
        }

        /** The field of forms, views and files that holds its codes. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The list of this field. */
        public static Optional<Name> of(String word) {
            return Stream.of(values()).filter(name -> name.word().equals(word)).findFirst();
        }
    }

    public CodeList {
        codes = List.copyOf(codes);
        if (codes.isEmpty() || codes.stream().map(NamedCode::code).distinct().count() != codes.size()) {
            throw new IllegalArgumentException("a list has codes, and each stands once in it");
        }
    }

    /** The list that comes with the software; an operation edits its own copy. */
    static CodeList shipped(Name name, Messages messages) {
        return new CodeList(
                name,
                0,
                "Kapok",
                name.shipped.stream()
                        .map(code -> new NamedCode(
                                code,
                                messages.in(Language.EN).text("notifications." + name.word() + "." + code),
                                messages.in(Language.FR).text("notifications." + name.word() + "." + code),
                                true))
                        .toList());
    }

    /** Those that forms offer. */
    public List<NamedCode> offered() {
        return codes.stream().filter(NamedCode::offered).toList();
    }

    /** The code of this list, offered or not. */
    public Optional<NamedCode> find(String code) {
        return codes.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** The code that a person meant by what he wrote in a file: the code itself or its name in either language. */
    public Optional<NamedCode> meant(String text) {
        String asked = reduced(text);
        return codes.stream()
                .filter(one -> Stream.of(one.code(), one.english(), one.french())
                        .map(CodeList::reduced)
                        .anyMatch(asked::equals))
                .findFirst();
    }

    /** Without accents, case, blanks and punctuation. */
    private static String reduced(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }
}
