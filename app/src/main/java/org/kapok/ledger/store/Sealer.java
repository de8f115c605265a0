package org.kapok.ledger.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kapok.ledger.Audience;
import org.kapok.ledger.EntryDraft;
import org.kapok.ledger.Field;
import org.kapok.ledger.format.CanonicalJson;
import org.kapok.ledger.format.Commitments;
import org.kapok.ledger.format.EntryBody;
import org.kapok.ledger.format.FieldNames;
import org.kapok.ledger.format.Salts;
import org.kapok.ledger.format.SealedField;

/** Turns a draft into the entry that follows the head of its chain. */
final class Sealer {

    private final Salts salts;

    Sealer(Salts salts) {
        this.salts = salts;
    }

    SealedEntry seal(EntryDraft draft, Head head, Instant trueTime, List<RowImage> images) {
        var fields = new ArrayList<SealedField>();
        fields.add(field(FieldNames.HEAD, head(draft, micros(trueTime)), draft.audience(), false));
        draft.reason().ifPresent(reason -> fields.add(field(FieldNames.REASON, reason, draft.audience(), false)));
        for (Field field : draft.fields()) {
            fields.add(field(FieldNames.of(field.name()), field.value(), field.audience(), field.erasable()));
        }
        for (RowImage image : images) {
            fields.add(field(
                    image.name(),
                    image.value(),
                    image.row().audience(),
                    image.row().erasable()));
        }
        fields.add(field(FieldNames.CHAIN, chain(draft, head, fields), Audience.cell(), false));
        byte[] body = EntryBody.of(fields, salts).bytes();
        return new SealedEntry(
                draft, head.sequence() + 1, EntryBody.hash(body), body, micros(trueTime), readers(fields), fields);
    }

    private static Map<String, Object> head(EntryDraft draft, Instant trueTime) {
        var head = new TreeMap<String, Object>(Map.of(
                "actor", draft.actor().toString(),
                "operation", draft.operation().toString(),
                "operation_time", micros(draft.operationTime()).toString(),
                "record",
                        Map.of(
                                "id",
                                draft.record().id().toString(),
                                "kind",
                                draft.record().kind()),
                "true_time", trueTime.toString(),
                "type", draft.type()));
        draft.basis().ifPresent(basis -> head.put("basis", basis));
        return head;
    }

    private static Map<String, Object> chain(EntryDraft draft, Head head, List<SealedField> fields) {
        var names = new TreeSet<String>(List.of(FieldNames.CHAIN));
        for (SealedField field : fields) {
            if (!names.add(field.name())) {
                throw new IllegalArgumentException("an entry names the field " + field.name() + " twice");
            }
        }
        return Map.of(
                "audience",
                draft.audience().readers(),
                "fields",
                names,
                "previous",
                Commitments.text(head.hash()),
                "sequence",
                head.sequence() + 1);
    }

    private SealedField field(String name, @Nullable Object value, Audience audience, boolean erasable) {
        return new SealedField(
                name,
                audience.readers(),
                salts.bytes(Commitments.SALT),
                erasable,
                salts.bytes(Commitments.SALT),
                CanonicalJson.bytes(value));
    }

    private static SortedSet<String> readers(List<SealedField> fields) {
        var readers = new HashSet<String>();
        fields.forEach(field -> readers.addAll(field.audience()));
        return new TreeSet<>(readers);
    }

    /** What PostgreSQL keeps of an instant. */
    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
