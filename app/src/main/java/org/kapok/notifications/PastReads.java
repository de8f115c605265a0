package org.kapok.notifications;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapok.ledger.LedgerHistory;
import org.kapok.ledger.Moment;
import org.kapok.ledger.RecordRef;
import org.kapok.ledger.RowAsOf;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.ShortId;
import org.kapok.shared.Viewer;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** NOT-28: reads a notification as it stood, from the ledger; each viewer what he may know of it today. */
@Service
public class PastReads {

    private static final TypeReference<Map<String, Object>> VIEW = new TypeReference<>() {};

    private final LedgerHistory history;
    private final NotificationReads reads;
    private final ForceReads forces;
    private final JsonMapper json;

    PastReads(LedgerHistory history, NotificationReads reads, ForceReads forces, JsonMapper json) {
        this.history = history;
        this.reads = reads;
        this.forces = forces;
        this.json = json;
    }

    /**
     * How it stood at {@code moment}, a moment of the operation's time; empty in all parts before it was there.
     *
     * @throws NotificationGoneException when the viewer may not know of it
     */
    public Past at(Viewer viewer, ShortId id, Instant moment) {
        var rows = history.rows(viewer, record(viewer, id), new Moment.OperationTime(moment)).stream()
                .filter(RowAsOf.Present.class::isInstance)
                .map(row -> new Row((RowAsOf.Present) row))
                .collect(Collectors.groupingBy(Row::table));
        var state = rows.getOrDefault(NotificationStore.TABLE, List.of()).stream()
                .findFirst()
                .map(row -> new Past.State(
                        row.text("name"),
                        OrganisationId.of(row.text("organisation_id")),
                        Stage.valueOf(row.text("stage")),
                        Life.valueOf(row.text("life")),
                        row.number("version")));
        var kind = rows.getOrDefault(NotificationStore.TABLE, List.of()).stream()
                .findFirst()
                .map(row -> Kind.valueOf(row.text("kind")));
        var versions = rows.getOrDefault(VersionStore.TABLE, List.of()).stream()
                .sorted(Comparator.comparing(row -> row.number("number")))
                .flatMap(row -> kind.stream().map(one -> new Past.Written(row.number("number"), content(row, one))))
                .toList();
        boolean whole = viewer.force().isEmpty();
        return new Past(
                state,
                versions,
                latest(rows.getOrDefault(ReleaseStore.TABLE, List.of())),
                rows.getOrDefault(ReceiptStore.TABLE, List.of()).stream()
                        .map(PastReads::answer)
                        .sorted(Comparator.comparing(Past.Answer::at))
                        .toList(),
                whole ? consents(rows.getOrDefault(ConsentStore.TABLE, List.of()), state) : List.of(),
                whole ? progress(rows.getOrDefault(ProgressStore.TABLE, List.of())) : List.of());
    }

    private static List<Past.Consented> consents(List<Row> rows, Optional<Past.State> state) {
        int version = state.map(Past.State::version).orElse(0);
        return rows.stream()
                .filter(row -> row.number("version") == version)
                .map(row -> new Past.Consented(
                        ForceId.of(row.text("force_id")),
                        Boolean.parseBoolean(row.text("given")),
                        row.time("decided_at")))
                .sorted(Comparator.comparing(Past.Consented::at))
                .toList();
    }

    private static List<Past.Happened> progress(List<Row> rows) {
        return rows.stream()
                .map(row -> new Past.Happened(
                        Progress.What.valueOf(row.text("kind")),
                        row.time("happened_at"),
                        row.text("whom"),
                        row.text("remark")))
                .sorted(Comparator.comparing(Past.Happened::at))
                .toList();
    }

    /** The read policy of today decides first: who may not know of it learns nothing of its past either. */
    private RecordRef record(Viewer viewer, ShortId id) {
        return viewer.force()
                .map(force -> forces.find(viewer, force, id).stream()
                        .findFirst()
                        .map(line -> new RecordRef(
                                line.release().kind().word(),
                                line.release().notification().value())))
                .orElseGet(() -> reads.find(viewer, id).map(whole -> Journal.record(whole.notification())))
                .orElseThrow(() -> new NotificationGoneException(id.toString()));
    }

    private List<Past.Told> latest(List<Row> releases) {
        Map<ForceId, Optional<Past.Told>> latest = releases.stream()
                .map(this::told)
                .collect(Collectors.groupingBy(
                        Past.Told::force, Collectors.maxBy(Comparator.comparing(Past.Told::since))));
        return latest.values().stream().flatMap(Optional::stream).toList();
    }

    private Past.Told told(Row row) {
        return new Past.Told(
                ForceId.of(row.text("force_id")),
                row.number("version"),
                Release.State.valueOf(row.text("state")),
                row.time("state_since"),
                Kind.valueOf(row.text("kind")),
                json.readValue(row.json("view", json), VIEW),
                json.readValue(row.json("geometry", json), VIEW));
    }

    private static Past.Answer answer(Row row) {
        return new Past.Answer(
                ForceId.of(row.text("force_id")), Receipt.Step.valueOf(row.text("step")), row.time("happened_at"));
    }

    private Content content(Row row, Kind kind) {
        return switch (kind) {
            case SITE -> json.readValue(row.json("content", json), Site.class);
            case MOVEMENT -> json.readValue(row.json("content", json), Movement.class);
        };
    }

    /** A row's columns as the ledger keeps them. */
    private record Row(RowAsOf.Present row) {

        String table() {
            return row.table();
        }

        String text(String column) {
            return String.valueOf(row.columns().get(column));
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }

        Instant time(String column) {
            return OffsetDateTime.parse(text(column)).toInstant();
        }

        String json(String column, JsonMapper json) {
            @Nullable Object value = row.columns().get(column);
            return json.writeValueAsString(value);
        }
    }
}
