package org.kapok.notifications.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapok.directory.Directory;
import org.kapok.directory.Organisation;
import org.kapok.notifications.CodeList;
import org.kapok.notifications.CodeLists;
import org.kapok.notifications.Drafts;
import org.kapok.notifications.Kind;
import org.kapok.notifications.LiveNotification;
import org.kapok.notifications.LiveNotifications;
import org.kapok.notifications.Notification;
import org.kapok.notifications.NotificationQuery;
import org.kapok.notifications.NotificationReads;
import org.kapok.notifications.Stage;
import org.kapok.shared.ForceId;
import org.kapok.shared.OpenTo;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.Role;
import org.kapok.shared.Viewer;
import org.kapok.ui.Address;
import org.kapok.ui.Choice;
import org.kapok.ui.Page;
import org.kapok.ui.Pagination;
import org.kapok.ui.Screen;
import org.kapok.ui.Screens;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The list of notifications. */
@Controller
@OpenTo({Role.FOCAL_POINT, Role.CELL, Role.RADIO_OPERATOR})
class ListController {

    private static final int SIZE = 50;
    private static final int ROWS = 500;
    private static final int MOST_PAGES = 4;

    private final NotificationReads reads;
    private final Directory directory;
    private final Drafts drafts;
    private final Screens screens;
    private final Lists lists;

    ListController(NotificationReads reads, Directory directory, Drafts drafts, Screens screens, Lists lists) {
        this.lists = lists;
        this.reads = reads;
        this.directory = directory;
        this.drafts = drafts;
        this.screens = screens;
    }

    /** What is listed besides. */
    @Component("notificationLists")
    record Lists(LiveNotifications live, CodeLists codes) {}

    @GetMapping("/o/{code}/notifications")
    Page list(Viewer viewer, HttpServletRequest request) {
        var screen = screens.of(request);
        int asked = Pagination.asked(screen.address());
        var query = query(screen, asked, SIZE);
        int total = reads.count(viewer, query);
        Map<OrganisationId, String> names = directory.organisations(viewer).stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::acronym));
        boolean mayWrite = viewer.role() == Role.FOCAL_POINT || viewer.role() == Role.CELL;
        return Page.of(new ListPage(
                reads.page(viewer, query).stream().map(one -> row(one, names)).toList(),
                new Pagination(asked, SIZE, total),
                viewer.isCell()
                        ? names.entrySet().stream()
                                .map(entry -> Choice.of(entry.getKey().toString(), entry.getValue()))
                                .sorted(java.util.Comparator.comparing(Choice::label))
                                .toList()
                        : List.of(),
                directory.recipients(viewer).stream()
                        .map(force ->
                                Choice.of(force.force().toString(), force.name().in(screen.language())))
                        .toList(),
                codes(viewer, screen),
                mayWrite ? drafts.of(viewer) : List.of(),
                mayWrite));
    }

    /** Functions of sites and purposes of movements, those no longer offered too: there are notifications of them. */
    private List<Choice> codes(Viewer viewer, Screen screen) {
        return Arrays.stream(CodeList.Name.values())
                .flatMap(name -> lists.codes().of(viewer.operation(), name).codes().stream()
                        .map(code -> Choice.of(
                                code.code(),
                                screen.text("notifications.field." + name.word()) + ": "
                                        + code.label(screen.language()))))
                .toList();
    }

    /** What the list shows, as GeoJSON; the same filters, the same policy. */
    @GetMapping(path = "/o/{code}/notifications.geojson", produces = "application/geo+json")
    @ResponseBody
    String features(Viewer viewer, HttpServletRequest request) {
        var screen = screens.of(request);
        return screen.json(Shapes.of(shown(viewer, screen), screen));
    }

    private List<LiveNotification> shown(Viewer viewer, Screen screen) {
        var listed = Stream.iterate(1, page -> page + 1)
                .limit(MOST_PAGES)
                .map(page -> reads.page(viewer, query(screen, page, ROWS)))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .map(Notification::id)
                .collect(Collectors.toSet());
        return lists.live().all(viewer).stream()
                .filter(one -> listed.contains(one.id()))
                .toList();
    }

    private static NotificationQuery query(Screen screen, int page, int size) {
        var address = screen.address();
        return new NotificationQuery(
                address.value("q").orElse(""),
                address.value("code").orElse(""),
                one(Kind.values(), address, "kind"),
                one(Stage.values(), address, "stage"),
                address.value("closed").isEmpty(),
                address.value("organisation").filter(ListController::isId).map(OrganisationId::of),
                address.value("force").filter(ListController::isId).map(ForceId::of),
                address.value("from").flatMap(screen.moments()::fromInput),
                address.value("until").flatMap(screen.moments()::fromInput),
                order(address.value("sort").orElse("")),
                (page - 1) * size,
                size);
    }

    private static NotificationQuery.Order order(String sort) {
        return sort.endsWith("name")
                ? NotificationQuery.Order.NAME
                : sort.endsWith("newest") ? NotificationQuery.Order.NEWEST : NotificationQuery.Order.START;
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, Address address, String name) {
        return address.value(name).flatMap(text -> Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst());
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static ListPage.Row row(Notification one, Map<OrganisationId, String> names) {
        return new ListPage.Row(
                one.shortId().toString(),
                one.kind().name(),
                one.headline().name(),
                names.getOrDefault(one.organisation(), ""),
                one.headline().from().name(),
                one.headline().to().name(),
                one.headline().startsAt(),
                one.stage().name(),
                one.life().name(),
                one.headline().urgency().name(),
                one.version());
    }
}
