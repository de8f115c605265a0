package org.kapok.ledger.verification;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kapok.ledger.format.Commitments;
import org.kapok.ledger.format.EntryBody;
import org.kapok.ledger.format.FieldNames;
import org.kapok.ledger.format.Json;

/** Checks one entry with its fields against its predecessor. */
final class EntryCheck {

    private final Findings findings;
    private final EntryRow entry;
    private final SortedSet<String> committed;
    private final Map<String, FieldRow> opened = new TreeMap<>();

    EntryCheck(Findings findings, EntryRow entry, List<FieldRow> fields) {
        this.findings = findings;
        this.entry = entry;
        this.committed = commitments();
        fields.forEach(this::open);
    }

    private SortedSet<String> commitments() {
        if (!Arrays.equals(EntryBody.hash(entry.body()), entry.hash())) {
            found(Finding.BODY_CHANGED, "hash");
        }
        try {
            var body = EntryBody.read(entry.body());
            compare("format", body.format(), entry.format());
            return body.commitments();
        } catch (IllegalArgumentException unreadable) {
            found(Finding.BODY_UNREADABLE, "body");
            return new TreeSet<>();
        }
    }

    private void open(FieldRow field) {
        findings.fields++;
        if (committed.contains(field.commitment())) {
            opened.put(field.name(), field);
        } else if (!committed.isEmpty()) {
            found(Finding.FIELD_CHANGED, field.name());
        }
        if (field.isRemoved() && field.erasedBy() <= field.sequence()) {
            found(Finding.REMOVED_WITHOUT_ENTRY, field.name());
        }
    }

    /** {@code previous} is the hash of the entry before, null when that is missing. */
    void check(byte @Nullable [] previous, List<FieldRow> fields) {
        if (fields.stream().noneMatch(field -> field.name().equals(FieldNames.CHAIN))) {
            found(Finding.FIELD_MISSING, FieldNames.CHAIN);
        }
        value(FieldNames.CHAIN).ifPresent(chain -> chain(Json.object(chain), previous, fields));
        value(FieldNames.HEAD).ifPresent(head -> head(Json.object(head)));
        var readers = new TreeSet<String>();
        fields.forEach(field -> readers.addAll(field.audience()));
        compare("readers", readers, entry.readers());
    }

    private void chain(Map<String, @Nullable Object> chain, byte @Nullable [] previous, List<FieldRow> fields) {
        if (!(chain.get("sequence") instanceof Number number) || number.longValue() != entry.sequence()) {
            found(Finding.ENTRY_OUT_OF_PLACE, "sequence");
        } else if (previous != null && !Commitments.text(previous).equals(chain.get("previous"))) {
            found(Finding.CHAIN_BROKEN, "previous");
        }
        var named = new TreeSet<String>();
        Json.list(chain.get("fields")).forEach(name -> named.add(Json.text(name)));
        var present = new TreeSet<String>();
        fields.forEach(field -> present.add(field.name()));
        named.stream().filter(name -> !present.contains(name)).forEach(name -> found(Finding.FIELD_MISSING, name));
        present.stream().filter(name -> !named.contains(name)).forEach(name -> found(Finding.FIELD_ADDED, name));
    }

    private void head(Map<String, @Nullable Object> head) {
        var record = Json.object(head.get("record"));
        compare("operation_id", head.get("operation"), entry.operation().toString());
        compare("type", head.get("type"), entry.type());
        compare("record_kind", record.get("kind"), entry.recordKind());
        compare("record_id", record.get("id"), entry.recordId().toString());
        compare("actor", head.get("actor"), entry.actor().toString());
        compare("true_time", Instant.parse(Json.text(head.get("true_time"))), entry.trueTime());
        compare("operation_time", Instant.parse(Json.text(head.get("operation_time"))), entry.operationTime());
    }

    private void compare(String column, @Nullable Object committedTo, Object stands) {
        if (!Objects.equals(committedTo, stands)) {
            found(Finding.COLUMN_CHANGED, column);
        }
    }

    /** The value of a field, once its commitment holds. */
    Optional<Object> value(String name) {
        FieldRow field = opened.get(name);
        return field == null || field.value() == null
                ? Optional.empty()
                : Optional.ofNullable(Json.read(field.value()));
    }

    private void found(Finding finding, String place) {
        findings.add(finding, entry.operation(), entry.sequence(), place);
    }
}
