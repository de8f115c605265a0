package org.kapok.database.backup;

import java.util.List;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/**
 * What a backup holds; written last, so that a backup that was cut short has none.
 *
 * @param format version of the layout
 * @param migrations the version of each module's schema
 * @param sequences next values by qualified name, quoted for SQL
 * @param files paths below the data folder's {@code kept}, with their digests
 */
@NamedInterface("backup")
public record Manifest(
        int format,
        Map<String, String> migrations,
        List<Table> tables,
        Map<String, Long> sequences,
        Map<String, String> files) {

    static final int FORMAT = 1;

    public Manifest {
        migrations = Map.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
        files = Map.copyOf(files);
    }

    /** All rows. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /**
     * One table.
     *
     * @param name qualified and quoted for SQL
     * @param columns quoted for SQL, in the order of the copied text
     * @param digest SHA-256 of the text, in hexadecimal digits
     */
    @NamedInterface("backup")
    public record Table(String name, List<String> columns, long rows, String digest) {
        public Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + name;
        }
    }
}
