package org.kapok.deconfliction.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.kapok.deconfliction.alert.ForceView;
import org.kapok.deconfliction.alert.Graded;
import org.kapok.deconfliction.alert.OrganisationView;
import org.kapok.deconfliction.alert.Outcome;
import org.kapok.deconfliction.alert.Stretch;
import org.kapok.shared.ForceId;
import org.kapok.shared.OrganisationId;
import org.kapok.shared.ShortId;

/** Makes views of rows. */
final class ViewReading {

    private ViewReading() {}

    static OrganisationView organisationView(ResultSet row) throws SQLException {
        return new OrganisationView(
                Values.uuid(row, "id"),
                Values.uuid(row, "alert_id"),
                ShortId.parse(row.getString("short_id")).orElseThrow(),
                new OrganisationId(Values.uuid(row, "organisation_id")),
                Values.uuid(row, "notification_id"),
                row.getString("notification_short"),
                row.getBoolean("open"),
                new Stretch(
                        Values.time(row, "stretch_from"),
                        Values.time(row, "stretch_until"),
                        row.getDouble("enters_lon"),
                        row.getDouble("enters_lat"),
                        row.getDouble("leaves_lon"),
                        row.getDouble("leaves_lat"),
                        Values.optionalText(row, "words")),
                Values.time(row, "opened_at"),
                Values.time(row, "changed_at"),
                Values.optionalTime(row, "closed_at"),
                Values.optionalText(row, "outcome").map(Outcome::valueOf),
                Values.optionalTime(row, "outcome_at"),
                Values.optionalText(row, "outcome_words"));
    }

    static ForceView forceView(ResultSet row) throws SQLException {
        Graded met = AlertReading.graded(row);
        return new ForceView(
                Values.uuid(row, "id"),
                Values.uuid(row, "alert_id"),
                ShortId.parse(row.getString("short_id")).orElseThrow(),
                new ForceId(Values.uuid(row, "force_id")),
                Values.uuid(row, "notice_id"),
                row.getString("notice_short"),
                new ForceView.Told(
                        Values.uuid(row, "release_id"),
                        row.getString("notification_short"),
                        row.getInt("notification_version"),
                        row.getString("summary")),
                row.getBoolean("open"),
                met,
                Values.time(row, "opened_at"),
                Values.time(row, "changed_at"),
                Values.optionalTime(row, "closed_at"),
                Values.optionalText(row, "outcome").map(Outcome::valueOf),
                Values.optionalTime(row, "outcome_at"),
                Values.optionalText(row, "outcome_words"));
    }
}
