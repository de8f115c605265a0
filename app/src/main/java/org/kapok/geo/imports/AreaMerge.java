package org.kapok.geo.imports;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.kapok.geo.Area;
import org.kapok.geo.AreaNames;
import org.kapok.geo.Pcode;
import org.kapok.geo.atlas.Folding;
import org.locationtech.jts.io.WKBWriter;

/**
 * What is known of an area and what a file says of it become one. The newer division wins (by {@code valid_on}; the
 * later import where dates are equal or missing), and what it leaves out is filled from the older: a table of codes does
 * not take away shapes, and a file of shapes not the dates.
 */
final class AreaMerge {

    private AreaMerge() {}

    static Area of(Area known, Area said) {
        boolean older = known.validOn().isPresent()
                && said.validOn().isPresent()
                && said.validOn().get().isBefore(known.validOn().get());
        return older ? filled(known, said) : filled(said, known);
    }

    private static Area filled(Area first, Area second) {
        boolean sameDivision = first.validOn().equals(second.validOn());
        Optional<LocalDate> validTo = sameDivision ? first.validTo().or(second::validTo) : first.validTo();
        return new Area(
                first.pcode(),
                first.level(),
                names(first.names(), second.names()),
                first.parent().or(second::parent),
                first.validOn().or(second::validOn),
                validTo,
                first.version().isEmpty() ? second.version() : first.version(),
                first.shape().or(second::shape));
    }

    /** Official tables leave accents out: of two spellings that differ in accents only, the accented one stays. */
    private static AreaNames names(AreaNames first, AreaNames second) {
        boolean same = Folding.fold(first.reference()).equals(Folding.fold(second.reference()));
        String reference = same && accents(second.reference()) > accents(first.reference())
                ? second.reference()
                : same && accents(second.reference()) == accents(first.reference())
                        ? smaller(first.reference(), second.reference())
                        : first.reference();
        return new AreaNames(
                reference,
                first.french().or(second::french),
                first.english().or(second::english),
                first.local().or(second::local));
    }

    private static String smaller(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static long accents(String name) {
        return name.chars().filter(sign -> sign > 127).count();
    }

    /** Over all that an area says except the label of its publication. */
    static String digest(Area area) {
        return Digests.of(List.of(
                area.pcode().value(),
                Integer.toString(area.level()),
                area.names().reference(),
                area.names().french().orElse(""),
                area.names().english().orElse(""),
                area.names().local().orElse(""),
                area.parent().map(Pcode::value).orElse(""),
                area.validOn().map(LocalDate::toString).orElse(""),
                area.validTo().map(LocalDate::toString).orElse(""),
                area.shape()
                        .map(shape -> HexFormat.of().formatHex(new WKBWriter().write(shape)))
                        .orElse("")));
    }
}
