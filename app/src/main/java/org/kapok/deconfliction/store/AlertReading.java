package org.kapok.deconfliction.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.kapok.deconfliction.alert.Alert;
import org.kapok.deconfliction.alert.Band;
import org.kapok.deconfliction.alert.Graded;
import org.kapok.deconfliction.alert.Meeting;
import org.kapok.deconfliction.alert.Mover;
import org.kapok.deconfliction.alert.Outcome;
import org.kapok.shared.AccountId;
import org.kapok.shared.ForceId;
import org.kapok.shared.OperationId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.ShortId;

/** Makes alerts of rows. */
final class AlertReading {

    private AlertReading() {}

    static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                Values.uuid(row, "id"),
                new OperationId(Values.uuid(row, "operation_id")),
                ShortId.parse(row.getString("short_id")).orElseThrow(),
                new Alert.Parties(
                        Values.uuid(row, "notification_id"),
                        row.getString("notification_short"),
                        new OrganisationId(Values.uuid(row, "organisation_id")),
                        Values.uuid(row, "notice_id"),
                        row.getString("notice_short"),
                        new ForceId(Values.uuid(row, "force_id"))),
                row.getBoolean("open"),
                row.getString("band") == null ? Optional.empty() : Optional.of(graded(row)),
                Values.time(row, "opened_at"),
                row.getInt("times_opened"),
                Values.time(row, "changed_at"),
                Values.optionalTime(row, "closed_at"),
                Values.optionalText(row, "moved").map(Mover::valueOf),
                worked(row),
                Values.optionalUuid(row, "written_past_by").map(AccountId::new),
                Values.optionalTime(row, "written_past_at"),
                row.getInt("version"));
    }

    static Graded graded(ResultSet row) throws SQLException {
        return new Graded(
                new Meeting(
                        Values.time(row, "meets_from"),
                        Values.time(row, "meets_until"),
                        row.getDouble("distance_m"),
                        row.getDouble("lon"),
                        row.getDouble("lat")),
                Band.valueOf(row.getString("band")));
    }

    private static Optional<Alert.Worked> worked(ResultSet row) throws SQLException {
        Optional<String> outcome = Values.optionalText(row, "outcome");
        return outcome.isEmpty()
                ? Optional.empty()
                : Optional.of(new Alert.Worked(
                        Outcome.valueOf(outcome.orElseThrow()),
                        Values.time(row, "outcome_at"),
                        new AccountId(Values.uuid(row, "outcome_account")),
                        row.getString("outcome_words")));
    }
}
