package org.kapok.directory;

import java.util.List;
import java.util.UUID;
import org.kapok.shared.OperationId;
import org.kapok.shared.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Contacts: personal data, in a table of their own for each side, with a wall of its own. */
@Repository
class ContactStore {

    private static final TypeReference<List<Contact>> CONTACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ContactStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The table of a side's contacts, as the ledger names it. */
    static String table(Side side) {
        return switch (side) {
            case HUMANITARIAN -> "directory.organisation_contacts";
            case ARMED -> "directory.force_contacts";
            case CIVIL -> "directory.civil_authority_contacts";
        };
    }

    /** The contacts of one holder; none where the reader may not see them. */
    List<Contact> of(Scope scope, Side side, UUID holder) {
        return jdbc.sql("select contacts from " + table(side) + " where id = :holder and " + scope.condition())
                .params(scope.parameters())
                .param("holder", holder)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, CONTACTS))
                .orElse(List.of());
    }

    /** Replaces the contacts of one holder. */
    void save(OperationId operation, Side side, UUID holder, List<Contact> contacts) {
        jdbc.sql("insert into " + table(side) + """
                         (id, operation_id, contacts) values (:id, :operation, :contacts::jsonb)
                        on conflict (id) do update set contacts = excluded.contacts""")
                .param("id", holder)
                .param("operation", operation.value())
                .param("contacts", json.writeValueAsString(contacts))
                .update();
    }
}
