package org.kapok.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kapok.notifications.CodeList;
import org.kapok.notifications.CodeLists;
import org.kapok.notifications.Mode;
import org.kapok.notifications.NamedCode;
import org.kapok.notifications.Urgency;
import org.kapok.shared.Language;
import org.kapok.shared.OperationId;
import org.kapok.ui.Messages;
import org.springframework.stereotype.Component;

/** The codes that columns of our sheet offer in an operation, known by code or by their name in either language. */
@Component
class Codes {

    private final CodeLists lists;
    private final Messages messages;

    Codes(CodeLists lists, Messages messages) {
        this.lists = lists;
        this.messages = messages;
    }

    /** Those of an operation. */
    OfOperation of(OperationId operation) {
        return new OfOperation(
                lists.of(operation, CodeList.Name.FUNCTION), lists.of(operation, CodeList.Name.PURPOSE), messages);
    }

    /** The lists that an operation edits, and those that nobody edits. */
    record OfOperation(CodeList functions, CodeList purposes, Messages messages) implements CodeBook {

        private static final Map<String, List<String>> FIXED = Map.of(
                "mode", Stream.of(Mode.values()).map(Mode::name).toList(),
                "urgency", Stream.of(Urgency.values()).map(Urgency::name).toList());

        /** The columns that hold codes, in the order in which they are explained. */
        List<String> columns() {
            return List.of("function", "purpose", "mode", "urgency");
        }

        /** The codes that a column offers. */
        List<String> offered(String column) {
            return list(column)
                    .map(list -> list.offered().stream().map(NamedCode::code).toList())
                    .orElseGet(() -> FIXED.getOrDefault(column, List.of()));
        }

        @Override
        public boolean isCoded(String column) {
            return columns().contains(column);
        }

        @Override
        public Optional<String> code(String column, String text) {
            Optional<CodeList> edited = list(column);
            if (edited.isPresent()) {
                return edited.flatMap(list -> list.meant(text)).map(NamedCode::code);
            }
            String asked = Column.reduced(text);
            return FIXED.getOrDefault(column, List.of()).stream()
                    .filter(code -> Column.reduced(code).equals(asked)
                            || Stream.of(Language.values())
                                    .anyMatch(language -> Column.reduced(name(language, column, code))
                                            .equals(asked)))
                    .findFirst();
        }

        /** A code's name. */
        String name(Language language, String column, String code) {
            return list(column)
                    .map(list ->
                            list.find(code).map(found -> found.label(language)).orElse(code))
                    .orElseGet(() -> messages.in(language).text("notifications." + column + "." + code));
        }

        private Optional<CodeList> list(String column) {
            return switch (column) {
                case "function" -> Optional.of(functions);
                case "purpose" -> Optional.of(purposes);
                default -> Optional.empty();
            };
        }
    }
}
