package org.kapok.engine;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing that is wrong with an item.
 *
 * @param code what is wrong
 * @param field the property or part of the item that it is wrong with
 * @param arguments what the sentence about it mentions; an argument that stands for what was found and is empty means
 *     that nothing was there
 */
public record Problem(ProblemCode code, String field, List<String> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem with what its sentence mentions. */
    public static Problem of(ProblemCode code, String field, String... arguments) {
        return new Problem(code, field, List.of(arguments));
    }

    /** The field and what was expected of it, in the reader's language (English unless French). */
    public String sentence(Locale locale) {
        Locale known = locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ROOT;
        ResourceBundle bundle = ResourceBundle.getBundle("org.kapok.engine.problems", known);
        String absent = bundle.getString("absent");
        Object[] words = arguments.stream()
                .map(argument -> argument.isEmpty() ? absent : argument)
                .toArray();
        return field + ": " + new MessageFormat(bundle.getString(code.name()), known).format(words);
    }

    /** The sentence in English. */
    public String english() {
        return sentence(Locale.ENGLISH);
    }
}
