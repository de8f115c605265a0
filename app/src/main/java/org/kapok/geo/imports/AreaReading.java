package org.kapok.geo.imports;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kapok.geo.Area;
import org.kapok.geo.AreaNames;
import org.kapok.geo.Pcode;
import org.locationtech.jts.geom.Geometry;

/** Judges what a feature or a table row says of an area; shared by both forms of file. */
final class AreaReading {

    private final String country;
    private final String version;
    private final ReadRows<Area> rows;
    private final Set<String> seen = new HashSet<>();

    /** {@code country} is the operation's, two letters. */
    AreaReading(String country, String version, ReadRows<Area> rows) {
        this.country = country;
        this.version = version;
        this.rows = rows;
    }

    /** What a row says, as text; each part as far as it is there. */
    record Said(
            int row,
            Optional<Integer> level,
            String pcodeField,
            Optional<String> pcode,
            Optional<String> parent,
            Optional<AreaNames> names,
            Optional<LocalDate> validOn,
            Optional<LocalDate> validTo) {

        String about() {
            return pcode.or(() -> names.map(AreaNames::reference)).orElse("");
        }
    }

    /** All that is wrong with the row, or its area. */
    void judge(Said said, Shapes.Outcome shape) {
        boolean good = hasCode(said);
        if (said.level().isEmpty() || said.level().get() > 5) {
            rows.problem(said.row(), said.about(), "level", "level");
            good = false;
        }
        if (said.names().isEmpty()) {
            rows.problem(said.row(), said.about(), "name", "name");
            good = false;
        }
        if (said.names().filter(names -> names.reference().contains("\uFFFD")).isPresent()) {
            rows.problem(said.row(), said.about(), "name", "encoding");
            good = false;
        }
        if (shape instanceof Shapes.Outcome.Refused(String code)) {
            rows.problem(said.row(), said.about(), "geometry", code);
            good = false;
        }
        if (good && shape instanceof Shapes.Outcome.Made made) {
            if (made.mended()) {
                rows.remark(said.row(), said.about(), "geometry", "mended");
            }
            rows.take(area(said, made.shape()));
        }
    }

    private boolean hasCode(Said said) {
        String code = said.pcode().map(AreaReading::upper).orElse("");
        if (!Pcode.isPcode(code)) {
            rows.problem(said.row(), said.about(), said.pcodeField(), code.isEmpty() ? "pcode_missing" : "pcode", code);
            return false;
        }
        String itsCountry = new Pcode(code).country();
        if (itsCountry.length() == country.length() && !itsCountry.equals(country)) {
            rows.problem(said.row(), said.about(), said.pcodeField(), "other_country", code, country);
            return false;
        }
        if (!seen.add(code)) {
            rows.problem(said.row(), said.about(), said.pcodeField(), "pcode_twice", code);
            return false;
        }
        Optional<String> parent = parent(said, code);
        if (parent.isPresent() && (!code.startsWith(parent.get()) || code.equals(parent.get()))) {
            rows.problem(said.row(), said.about(), said.pcodeField(), "parent", code, parent.get());
            return false;
        }
        return true;
    }

    /** Above level 1 stands the country, which files name with two or three letters. */
    private static Optional<String> parent(Said said, String code) {
        return said.level().orElse(0) <= 1
                ? said.level().filter(level -> level == 1).map(_ -> new Pcode(code).country())
                : said.parent().map(AreaReading::upper).filter(Pcode::isPcode);
    }

    private Area area(Said said, Optional<Geometry> shape) {
        String code = upper(said.pcode().orElseThrow());
        return new Area(
                new Pcode(code),
                said.level().orElseThrow(),
                said.names().orElseThrow(),
                parent(said, code).map(Pcode::new),
                said.validOn(),
                said.validTo(),
                version,
                shape);
    }

    private static String upper(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }
}
