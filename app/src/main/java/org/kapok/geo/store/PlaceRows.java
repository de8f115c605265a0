package org.kapok.geo.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kapok.geo.Coordinate;
import org.kapok.geo.Pcode;
import org.kapok.geo.Place;
import org.kapok.geo.PlaceKind;
import org.kapok.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code geo.place}. */
@Component
public class PlaceRows {

    /** Stands between other names in the statement that adds places; no name holds it. */
    private static final String BETWEEN = "\u001F";

    private final JdbcClient jdbc;

    /** Reads and writes through that client. */
    public PlaceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The current places of an operation. */
    public List<PlaceRow> current(OperationId operation) {
        return jdbc.sql("select * from geo.place where operation_id = ? and superseded_at is null order by key")
                .param(operation.value())
                .query(PlaceRows::read)
                .list();
    }

    /** The places of one import, whether current or superseded, by key. */
    public List<PlaceRow> ofBatch(UUID batch) {
        return jdbc.sql("select * from geo.place where batch_id = ? order by key")
                .param(batch)
                .query(PlaceRows::read)
                .list();
    }

    /** Dates the end of rows that a newer publication replaces. */
    public void supersede(List<UUID> ids, Instant at) {
        jdbc.sql("update geo.place set superseded_at = ? where id = any(?) and superseded_at is null")
                .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), ids.toArray(UUID[]::new))
                .update();
    }

    /** Adds the places of an import in one statement. */
    public void insert(OperationId operation, UUID batch, String version, List<PlaceRow> rows) {
        jdbc.sql("""
                        insert into geo.place (operation_id, batch_id, version, id, key, name, other_names, pcode,
                          longitude, latitude, kind, population, source, digest)
                        select :operation, :batch, :version, id, key, name, string_to_array(others, :between), pcode,
                          longitude, latitude, kind, population, source, digest
                        from unnest(:ids::uuid[], :keys::text[], :names::text[], :others::text[], :pcodes::text[],
                          :longitudes::float8[], :latitudes::float8[], :kinds::text[], :populations::bigint[],
                          :sources::text[], :digests::text[])
                          as p(id, key, name, others, pcode, longitude, latitude, kind, population, source, digest)""")
                .param("operation", operation.value())
                .param("batch", batch)
                .param("version", version)
                .param("between", BETWEEN)
                .param("ids", column(rows, row -> row.id().toString()))
                .param("keys", column(rows, PlaceRow::key))
                .param("names", column(rows, row -> row.place().name()))
                .param(
                        "others",
                        column(rows, row -> String.join(BETWEEN, row.place().otherNames())))
                .param("pcodes", column(rows, row -> row.place()
                        .pcode()
                        .map(Pcode::value)
                        .orElse(null)))
                .param(
                        "longitudes",
                        column(
                                rows,
                                row -> Double.toString(row.place().coordinate().longitude())))
                .param(
                        "latitudes",
                        column(
                                rows,
                                row -> Double.toString(row.place().coordinate().latitude())))
                .param("kinds", column(rows, row -> row.place().kind().name()))
                .param("populations", column(rows, PlaceRows::population))
                .param("sources", column(rows, row -> row.place().source()))
                .param("digests", column(rows, PlaceRow::digest))
                .update();
    }

    private static @Nullable String population(PlaceRow row) {
        OptionalLong population = row.place().population();
        return population.isPresent() ? Long.toString(population.getAsLong()) : null;
    }

    private static @Nullable String[] column(List<PlaceRow> rows, Function<PlaceRow, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static PlaceRow read(ResultSet row, int number) throws SQLException {
        long population = row.getLong("population");
        boolean unknown = row.wasNull();
        return new PlaceRow(
                row.getString("key"),
                new Place(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        texts(row.getArray("other_names")),
                        Optional.ofNullable(row.getString("pcode")).map(Pcode::new),
                        new Coordinate(row.getDouble("longitude"), row.getDouble("latitude")),
                        PlaceKind.valueOf(row.getString("kind")),
                        unknown ? OptionalLong.empty() : OptionalLong.of(population),
                        row.getString("source")),
                row.getString("digest"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
