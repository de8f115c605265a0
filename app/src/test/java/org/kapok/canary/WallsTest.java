package org.kapok.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapok.access.Account;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.testing.KapokTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The second wall alone: bare SQL with no policy in the query, on every table there is, as everybody. Row-level security
 * lets nothing through that is not for its reader. New tables are asked by themselves.
 */
@KapokTest
class WallsTest {

    /** Tables without {@code operation_id}, and why. */
    private static final Set<String> NOT_OF_ONE_OPERATION = Set.of(
            // jobs of the whole server; data of a job is a name
            "deconfliction.scheduled_tasks",
            "bell.scheduled_tasks",
            "evidence.scheduled_tasks",
            "notifications.scheduled_tasks",
            "exchange.scheduled_tasks");

    /** Says which kinds of activity there are: known within the operation. */
    private static final String KINDS = "deconfliction.kind";

    /** What no identity is needed for: kinds of activity are words, and public keys are public. */
    private static final Set<String> MEANT_FOR_ANYBODY = Set.of(KINDS, "ledger.signing_key");

    @Autowired
    Planter planter;

    @Autowired
    IdentifiedTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    private Planter.Planted planted;

    @BeforeEach
    void plant() {
        planted = planter.plant();
    }

    @Test
    void rowLevelSecurityAloneShowsNobodyAnothersCanary() {
        var seen = new ArrayList<String>();
        var tables = tables();
        int rows = 0;
        for (Map.Entry<Who, Account> person : planted.people().entrySet()) {
            for (String table : tables) {
                if (table.equals(KINDS)) {
                    continue;
                }
                var all = transactions.read(person.getValue().viewer(), dump(table));
                rows += all.size();
                seen.addAll(planted.canaries().seen(person.getKey(), table, String.join("\n", all)));
            }
        }
        System.out.println("walls: %d tables, %d people, %d rows"
                .formatted(tables.size(), planted.people().size(), rows));
        assertThat(seen).isEmpty();
    }

    @Test
    void theCellFindsTheCanariesSoThatTheSearchIsNoEmptyOne() {
        var text = new StringBuilder();
        for (String table : tables()) {
            transactions.read(planted.a().cell(), dump(table)).forEach(text::append);
        }
        assertThat(planted.canaries().of(Who.CELL))
                .filteredOn(canary ->
                        canary.text().startsWith("CNRY") && !canary.text().contains("DRAFT"))
                .allSatisfy(canary -> assertThat(text.indexOf(canary.text()))
                        .as(canary.text())
                        .isNotNegative());
    }

    @Test
    void whoeverIsNobodyOrOnlyKeepsTheDoorSeesNoRecord() {
        var seen = new ArrayList<String>();
        for (String table : tables()) {
            if (table.startsWith("access.") || MEANT_FOR_ANYBODY.contains(table)) {
                continue;
            }
            assertThat(dump(table).get()).as("without an identity, " + table).isEmpty();
            for (DatabaseIdentity identity :
                    List.of(new DatabaseIdentity.Doorkeeper(), new DatabaseIdentity.Caretaker("walls"))) {
                String text = String.join("\n", transactions.read(identity, dump(table)));
                seen.addAll(planted.canaries().seen(Who.ANONYMOUS, identity.kind() + " " + table, text));
            }
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void everyTableOfAnOperationHasItsWallUpForItsOwnerToo() {
        assertThat(jdbc.sql("""
                        select c.relnamespace::regnamespace || '.' || c.relname from pg_class c
                        where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
                          and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'public', 'migrations')
                        """).query(String.class).list()).isSubsetOf(NOT_OF_ONE_OPERATION);
    }

    /** Every table with row-level security that the app may read. */
    private List<String> tables() {
        return jdbc.sql("""
                        select c.relnamespace::regnamespace || '.' || c.relname from pg_class c
                        where c.relkind in ('r', 'p') and c.relrowsecurity
                          and has_table_privilege(c.oid, 'select')
                          and has_schema_privilege(c.relnamespace, 'usage')
                        order by 1
                        """).query(String.class).list();
    }

    /** All its rows as text, bytes too. */
    private Supplier<List<String>> dump(String table) {
        String columns = String.join(
                ", ' ', ",
                jdbc.sql("""
                        select case when format_type(a.atttypid, a.atttypmod) = 'bytea'
                          then 'encode(' || quote_ident(a.attname) || ', ''escape'')' else quote_ident(a.attname) || '::text' end
                        from pg_attribute a where a.attrelid = cast(:table as regclass) and a.attnum > 0 and not a.attisdropped
                          and has_column_privilege(a.attrelid, a.attnum, 'select')
                        """).param("table", table).query(String.class).list());
        return () -> jdbc.sql("select concat(" + columns + ") from " + table)
                .query(String.class)
                .list();
    }
}
