package org.kapok.geo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kapok.geo.Area;
import org.kapok.geo.AreaNames;
import org.kapok.geo.Pcode;
import org.kapok.shared.OperationId;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code geo.area}. */
@Component
public class AreaRows {

    private final JdbcClient jdbc;

    /** Reads and writes through that client. */
    public AreaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The current areas of an operation. */
    public List<AreaRow> current(OperationId operation) {
        return jdbc.sql("select * from geo.area where operation_id = ? and superseded_at is null order by pcode")
                .param(operation.value())
                .query(AreaRows::read)
                .list();
    }

    /** The areas of one import, whether current or superseded, by code. */
    public List<AreaRow> ofBatch(UUID batch) {
        return jdbc.sql("select * from geo.area where batch_id = ? order by pcode")
                .param(batch)
                .query(AreaRows::read)
                .list();
    }

    /** Dates the end of rows that a newer publication replaces. */
    public void supersede(List<UUID> ids, Instant at) {
        jdbc.sql("update geo.area set superseded_at = ? where id = any(?) and superseded_at is null")
                .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), ids.toArray(UUID[]::new))
                .update();
    }

    /** Adds the areas of an import in one statement. */
    public void insert(OperationId operation, UUID batch, List<AreaRow> rows) {
        jdbc.sql("""
                        insert into geo.area (operation_id, batch_id, id, pcode, level, name, name_fr, name_en, name_local,
                          parent, valid_on, valid_to, version, shape, digest)
                        select :operation, :batch, a.*
                        from unnest(:ids::uuid[], :pcodes::text[], :levels::smallint[], :names::text[], :french::text[],
                          :english::text[], :local::text[], :parents::text[], :validOn::date[], :validTo::date[],
                          :versions::text[], :shapes::bytea[], :digests::text[]) as a""")
                .param("operation", operation.value())
                .param("batch", batch)
                .param("ids", column(rows, row -> row.id().toString()))
                .param("pcodes", column(rows, row -> row.area().pcode().value()))
                .param("levels", column(rows, row -> Integer.toString(row.area().level())))
                .param("names", column(rows, row -> row.area().names().reference()))
                .param("french", column(rows, row -> row.area().names().french().orElse(null)))
                .param(
                        "english",
                        column(rows, row -> row.area().names().english().orElse(null)))
                .param("local", column(rows, row -> row.area().names().local().orElse(null)))
                .param("parents", column(rows, row -> row.area()
                        .parent()
                        .map(Pcode::value)
                        .orElse(null)))
                .param("validOn", column(rows, row -> row.area()
                        .validOn()
                        .map(LocalDate::toString)
                        .orElse(null)))
                .param("validTo", column(rows, row -> row.area()
                        .validTo()
                        .map(LocalDate::toString)
                        .orElse(null)))
                .param("versions", column(rows, row -> row.area().version()))
                .param("shapes", rows.stream().map(AreaRows::bytes).toArray(byte[][]::new))
                .param("digests", column(rows, AreaRow::digest))
                .update();
    }

    private static @Nullable String[] column(List<AreaRow> rows, Function<AreaRow, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static byte @Nullable [] bytes(AreaRow row) {
        return row.area().shape().map(shape -> new WKBWriter().write(shape)).orElse(null);
    }

    private static AreaRow read(ResultSet row, int number) throws SQLException {
        return new AreaRow(
                row.getObject("id", UUID.class),
                new Area(
                        new Pcode(row.getString("pcode")),
                        row.getInt("level"),
                        new AreaNames(
                                row.getString("name"),
                                text(row, "name_fr"),
                                text(row, "name_en"),
                                text(row, "name_local")),
                        text(row, "parent").map(Pcode::new),
                        Optional.ofNullable(row.getObject("valid_on", LocalDate.class)),
                        Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                        row.getString("version"),
                        shape(row.getBytes("shape"))),
                row.getString("digest"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Geometry> shape(byte @Nullable [] bytes) throws SQLException {
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WKBReader().read(bytes));
        } catch (ParseException e) {
            throw new SQLException("geo.area holds a shape that is no WKB", e);
        }
    }
}
