package org.kapok.ui;

import gg.jte.Content;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapok.shared.Language;
import org.kapok.shared.Side;
import org.kapok.shared.Viewer;
import org.kapok.shared.Violation;

/**
 * What every template has at hand, as {@code ui}: texts, times, addresses, and who looks.
 *
 * @param address path and query of this page, as the browser asked for it
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param csrf what a form sends back to prove that it came from here
 * @param flash what the page before wants said
 * @param navigation what the viewer may go to
 * @param grounds what maps stand on
 * @param codes what the operation's own codes are called
 */
public record Screen(
        Texts texts,
        Moments moments,
        LayoutContext context,
        Address address,
        String theme,
        Csrf csrf,
        Optional<Notice> flash,
        List<NavigationLink> navigation,
        AccountPaths paths,
        Grounds grounds,
        CodeNames codes,
        Assets assets) {

    /** The parameter by which a form proves that it came from here. */
    public record Csrf(String parameter, String header, String token) {}

    /** One word of the navigation, ready to show; {@code badge} is 0 for no number; what is {@code rare} is folded. */
    public record NavigationLink(String text, String path, int badge, boolean current, boolean rare) {}

    public Screen {
        navigation = List.copyOf(navigation);
    }

    /** The text of a key; instants among the arguments are written as {@link Moments#when}. */
    public String text(String key, @Nullable Object... arguments) {
        var said = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            said[i] = argument instanceof Instant instant ? moments.when(instant) : argument == null ? "" : argument;
        }
        return texts.text(key, said);
    }

    /** What is wrong, in words. */
    public String text(Violation violation) {
        return text(violation.code(), violation.arguments().toArray());
    }

    /** A whole number as the language writes it. */
    public String number(long value) {
        return texts.number(value);
    }

    /** A time, far or near, that scripts keep up to date: {@code in 3 h 20 (14:20 Bangui)}. */
    public Content when(Instant instant) {
        return time(instant, moments::when);
    }

    /** A local time with its city. */
    public Content local(Instant instant) {
        return time(instant, moments::local);
    }

    private Content time(Instant instant, Function<Instant, String> say) {
        return output -> {
            output.writeContent("<time datetime=\"" + moments.machine(instant) + "\">");
            output.writeUserContent(say.apply(instant));
            output.writeContent("</time>");
        };
    }

    /** The language of the page. */
    public Language language() {
        return texts.language();
    }

    /** Two letters for {@code lang}. */
    public String languageTag() {
        return language().locale().toLanguageTag();
    }

    /** The direction in which the language is written. */
    public String direction() {
        return com.ibm.icu.util.ULocale.forLocale(language().locale()).isRightToLeft() ? "rtl" : "ltr";
    }

    /** Who looks, if somebody is signed in. */
    public Optional<Viewer> viewer() {
        return context.person().map(LayoutContext.Person::viewer);
    }

    /** The operation's part of addresses, {@code /o/CF}; empty text outside an operation. */
    public String operationPath() {
        return context.operation().map(operation -> "/o/" + operation.code()).orElse("");
    }

    /** The address of a page of this operation; {@code path} without leading slash. */
    public String path(String path) {
        return operationPath() + "/" + path;
    }

    /** The hashed address of a built file: {@code app.css}, {@code map.js}. */
    public String asset(String name) {
        return assets.path(name);
    }

    /** An icon of the sprite, for decoration: the text beside it says the same. */
    public Content icon(String name) {
        return output ->
                output.writeContent("<svg class=\"k-icon\" aria-hidden=\"true\" focusable=\"false\"><use href=\""
                        + assets.path("icons.svg") + "#" + Assets.iconName(name) + "\"/></svg>");
    }

    /** What is wrong with one field, in words. */
    public List<String> wrong(String field, List<Violation> violations) {
        return violations.stream()
                .filter(violation -> violation.field().equals(field))
                .map(this::text)
                .toList();
    }

    /** The shape of a side: circle, square, diamond. */
    public Content side(Side side) {
        return switch (side) {
            case HUMANITARIAN -> icon("humanitarian");
            case ARMED -> icon("armed");
            case CIVIL -> icon("civil");
        };
    }

    /** The ids of what explains a control: its hint and what is wrong with it; empty text when there is neither. */
    public String describedBy(String field, String hint, List<Violation> violations) {
        String id = fieldId(field);
        String explained = hint.isEmpty() ? "" : id + "-hint";
        return wrong(field, violations).isEmpty() ? explained : (explained + " " + id + "-wrong").strip();
    }

    /** The id of the form control with this name; error summaries lead there. */
    public static String fieldId(String field) {
        return "f-" + field.replaceAll("[^A-Za-z0-9_-]", "-");
    }

    /**
     * The {@code hx-trigger} of a part that loads again when records of these kinds change, half a second after the last.
     *
     * @param kinds comma between them, {@code movement,site}; null for none
     */
    public static @Nullable String liveTrigger(@Nullable String kinds) {
        return kinds == null
                ? null
                : Arrays.stream(kinds.split(","))
                        .map(kind -> "sse:" + kind.strip() + " delay:500ms")
                        .collect(Collectors.joining(", "));
    }

    /** What the maps of this operation stand on: empty outside an operation, and where nothing is known. */
    public Optional<Grounds.Ground> ground() {
        return viewer().map(Viewer::operation).flatMap(grounds::of);
    }

    /** What the operation calls a code of one of its lists, in the reader's language; the code itself when it has no name. */
    public String codeName(String list, String code) {
        return viewer().flatMap(looks -> codes.name(looks.operation(), list, code, language()))
                .orElse(code);
    }

    /** The map engine's own words in the reader's language, as JSON. */
    public String mapTexts() {
        return Json.write(Map.of(
                "NavigationControl.ZoomIn", text("ui.map.zoom_in"),
                "NavigationControl.ZoomOut", text("ui.map.zoom_out"),
                "Map.Title", text("ui.map.title"),
                "Popup.Close", text("ui.map.close"),
                "Marker.Title", text("ui.map.marker"),
                "CooperativeGesturesHandler.WindowsHelpText", text("ui.map.wheel"),
                "CooperativeGesturesHandler.MacHelpText", text("ui.map.wheel"),
                "CooperativeGesturesHandler.MobileHelpText", text("ui.map.two_fingers")));
    }

    /** A value as JSON that may stand inside a script element of type {@code application/json}. */
    public String json(Map<String, ?> value) {
        return Json.write(value);
    }
}
