package org.kapok.ledger.store;

import java.util.List;
import org.kapok.database.DatabaseIdentity;
import org.kapok.database.IdentifiedTransactions;
import org.kapok.ledger.LedgerKeys;
import org.kapok.ledger.format.KeyStatement;
import org.kapok.ledger.format.SigningKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Publishes the public part of each key in the database before it signs anything. */
@Component
class PublishedKeys implements LedgerKeys {

    private static final DatabaseIdentity IDENTITY = new DatabaseIdentity.Caretaker("ledger-keys");

    private final JdbcClient jdbc;
    private final IdentifiedTransactions transactions;
    private final SigningKeys keys;

    PublishedKeys(JdbcClient jdbc, IdentifiedTransactions transactions, SigningKeys keys) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.keys = keys;
    }

    /** The key that signs now, published within the running transaction. */
    SigningKey current() {
        SigningKey current = keys.current();
        keys.statements().forEach(this::publish);
        boolean published = jdbc.sql("select count(*) from ledger.signing_key where id = :id")
                        .param("id", current.publicKey().id())
                        .query(Long.class)
                        .single()
                > 0;
        if (!published) {
            throw new IllegalStateException("the folder of keys belongs to another store: its key "
                    + current.publicKey().fingerprint() + " does not follow those that this store knows");
        }
        return current;
    }

    List<KeyStatement> statements() {
        return keys.statements();
    }

    private void publish(KeyStatement statement) {
        jdbc.sql("insert into ledger.signing_key values (:id, :position, :statement) on conflict do nothing")
                .param("id", statement.publicKey().id())
                .param("position", statement.position())
                .param("statement", statement.document().bytes())
                .update();
    }

    @Override
    public String fingerprint() {
        return keys.current().publicKey().fingerprint();
    }

    @Override
    public List<String> history() {
        fingerprint();
        return keys.statements().stream()
                .map(statement -> statement.publicKey().fingerprint())
                .toList();
    }

    @Override
    public void rotate() {
        keys.rotate();
        transactions.write(IDENTITY, this::current);
    }
}
