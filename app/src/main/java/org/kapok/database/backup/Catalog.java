package org.kapok.database.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kapok.database.embedded.StoreException;

/** What PostgreSQL's own catalog says of Kapok's tables; all but Flyway's histories. */
record Catalog(Connection connection) {

    private static final String OURS = """
            n.nspname not in ('migrations', 'information_schema') and n.nspname !~ '^pg_'
            and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid
                            and d.deptype = 'e')""";

    /** Columns by table; names qualified and quoted. Generated columns are left out. */
    Map<String, List<String>> tables() throws SQLException {
        var tables = new LinkedHashMap<String, List<String>>();
        for (List<String> row : rows("""
                select format('%I.%I', n.nspname, c.relname), quote_ident(a.attname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                where c.relkind = 'r' and """ + " " + OURS + " order by n.nspname, c.relname, a.attnum")) {
            tables.computeIfAbsent(row.get(0), _ -> new ArrayList<>()).add(row.get(1));
        }
        return tables;
    }

    /** The last value of each sequence that was used. */
    Map<String, Long> sequences() throws SQLException {
        var sequences = new LinkedHashMap<String, Long>();
        for (List<String> row : rows("""
                select format('%I.%I', schemaname, sequencename), last_value from pg_sequences
                where last_value is not null and schemaname <> 'migrations' order by 1""")) {
            sequences.put(row.get(0), Long.valueOf(row.get(1)));
        }
        return sequences;
    }

    /** A table of which the owner would not see every row cannot be backed up. */
    void refuseHiddenRows() throws SQLException, StoreException {
        List<List<String>> hidden = rows("""
                select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and c.relforcerowsecurity and c.relowner = current_user::regrole
                and (not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_keeps')
                     or exists (select from pg_policy p where p.polrelid = c.oid and not p.polpermissive
                                and 0 = any (p.polroles)))
                and """ + " " + OURS);
        if (!hidden.isEmpty()) {
            throw new StoreException("database.backup_hidden", hidden.getFirst().getFirst());
        }
    }

    /** The first table that holds records of an operation. */
    List<String> tablesOfOperations() throws SQLException {
        return rows("""
                select format('%I.%I', n.nspname, c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'operation_id' and not a.attisdropped
                where c.relkind = 'r' and """ + " " + OURS + " order by 1").stream()
                .map(List::getFirst)
                .toList();
    }

    List<String> schemas() throws SQLException {
        return rows("""
                select quote_ident(nspname) from pg_namespace
                where nspowner = current_user::regrole and nspname !~ '^pg_'
                  and nspname not in ('public', 'information_schema') order by 1""").stream().map(List::getFirst).toList();
    }

    /** Statements that take away what hinders loading, and those that bring it back afterwards. */
    List<Hindrance> hindrances() throws SQLException {
        var found = new ArrayList<Hindrance>();
        for (List<String> row : rows("""
                select c.oid::regclass, quote_ident(k.conname), pg_get_constraintdef(k.oid)
                from pg_constraint k join pg_class c on c.oid = k.conrelid
                join pg_namespace n on n.oid = c.relnamespace
                where k.contype = 'f' and k.conparentid = 0 and """ + " " + OURS)) {
            found.add(new Hindrance(
                    "alter table " + row.get(0) + " drop constraint " + row.get(1),
                    "alter table " + row.get(0) + " add constraint " + row.get(1) + " " + row.get(2)));
        }
        for (List<String> row : rows("""
                select c.oid::regclass, quote_ident(t.tgname),
                       case t.tgenabled when 'A' then 'enable always' when 'R' then 'enable replica' else 'enable' end
                from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
                where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'D' and """ + " " + OURS)) {
            found.add(new Hindrance(
                    "alter table " + row.get(0) + " disable trigger " + row.get(1),
                    "alter table " + row.get(0) + " " + row.get(2) + " trigger " + row.get(1)));
        }
        for (List<String> row : rows("""
                select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and c.relforcerowsecurity and """ + " " + OURS)) {
            found.add(new Hindrance(
                    "alter table " + row.get(0) + " no force row level security",
                    "alter table " + row.get(0) + " force row level security"));
        }
        return found;
    }

    List<List<String>> rows(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var rows = new ArrayList<List<String>>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(result.getString(column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** Something to take away for the time of loading. */
    record Hindrance(String lift, String bringBack) {}
}
