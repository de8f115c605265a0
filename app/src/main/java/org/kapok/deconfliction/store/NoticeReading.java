package org.kapok.deconfliction.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kapok.deconfliction.notice.AltitudeBand;
import org.kapok.deconfliction.notice.Channel;
import org.kapok.deconfliction.notice.Extent;
import org.kapok.deconfliction.notice.Notice;
import org.kapok.deconfliction.notice.NoticeState;
import org.kapok.deconfliction.notice.Through;
import org.kapok.deconfliction.notice.Wording;
import org.kapok.shared.ForceId;
import org.kapok.shared.OperationId;
import org.kapok.shared.ShortId;

/** Makes notices of rows. */
final class NoticeReading {

    private NoticeReading() {}

    static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                Values.uuid(row, "id"),
                new OperationId(Values.uuid(row, "operation_id")),
                ShortId.parse(row.getString("short_id")).orElseThrow(),
                new ForceId(Values.uuid(row, "force_id")),
                row.getInt("version"),
                NoticeState.valueOf(row.getString("state")),
                Values.time(row, "starts_at"),
                Values.time(row, "ends_at"),
                row.getObject("c_id") == null ? Optional.empty() : Optional.of(content(row)),
                through(row),
                Values.time(row, "changed_at"));
    }

    private static Optional<Through> through(ResultSet row) throws SQLException {
        Optional<String> person = Values.optionalText(row, "through_person");
        return person.isEmpty()
                ? Optional.empty()
                : Optional.of(new Through(
                        person.orElseThrow(),
                        Channel.valueOf(row.getString("through_channel")),
                        Values.time(row, "through_at")));
    }

    private static Notice.Content content(ResultSet row) throws SQLException {
        return new Notice.Content(
                Values.uuid(row, "c_id"),
                extent(row),
                Values.optionalText(row, "kind"),
                row.getString("label"),
                row.getString("remark"),
                new Wording(
                        Values.geometry(row.getString("wording_area")),
                        Values.time(row, "wording_from"),
                        Values.time(row, "wording_until"),
                        Values.optionalText(row, "wording_words"),
                        Wording.Origin.valueOf(row.getString("wording_origin")),
                        row.getBoolean("wording_agreed")));
    }

    private static Extent extent(ResultSet row) throws SQLException {
        double floor = row.getDouble("floor_m");
        Optional<AltitudeBand> altitude =
                row.wasNull() ? Optional.empty() : Optional.of(new AltitudeBand(floor, row.getDouble("ceiling_m")));
        return new Extent(
                Values.geometry(row.getString("geometry")),
                row.getDouble("radius_m"),
                Values.time(row, "c_from"),
                Optional.of(Values.time(row, "c_until")),
                times(row.getArray("times")),
                Duration.ofMillis(Math.round(row.getDouble("slack_s") * 1000)),
                altitude);
    }

    private static List<Instant> times(Array array) throws SQLException {
        return Arrays.stream((Timestamp[]) array.getArray())
                .map(Timestamp::toInstant)
                .toList();
    }
}
