package org.kapok.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kapok.deconfliction.NoticeForms;
import org.kapok.shared.Language;
import org.kapok.ui.Messages;

/** The codes that a sheet of activity notices may hold: kinds of activity, and the answer to the default wording. */
record NoticeCodes(List<NoticeForms.KindName> kinds, Messages messages) implements CodeBook {

    static final List<String> WORDINGS = List.of("agree", "own", "not_yet");

    @Override
    public boolean isCoded(String column) {
        return column.equals("kind") || column.equals("wording");
    }

    @Override
    public Optional<String> code(String column, String text) {
        String asked = Column.reduced(text);
        return column.equals("kind")
                ? kinds.stream()
                        .filter(kind -> Stream.concat(Stream.of(kind.code()), kind.names().stream())
                                .anyMatch(name -> Column.reduced(name).equals(asked)))
                        .map(NoticeForms.KindName::code)
                        .findFirst()
                : WORDINGS.stream()
                        .filter(code -> Column.reduced(code).equals(asked)
                                || names(code).anyMatch(asked::equals))
                        .findFirst();
    }

    private Stream<String> names(String wording) {
        return Stream.of(Language.values())
                .map(language -> Column.reduced(messages.in(language).text("exchange.wording." + wording)));
    }
}
