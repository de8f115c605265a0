package org.kapok.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.List;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.kapok.shared.Language;
import org.kapok.shared.Violation;

/**
 * Where a command talks to the person, and in which language.
 *
 * @param out standard output
 * @param err standard error: problems, one line each
 */
record Terminal(PrintWriter out, PrintWriter err, Language language) {

    void problem(String line) {
        err.println(line.lines()
                .reduce((first, next) -> first + " | " + next.strip())
                .orElse(line));
        err.flush();
    }

    void problem(Violation violation) {
        String said = said(violation.code(), violation.arguments());
        problem(violation.field().isEmpty() ? said : violation.field() + ": " + said);
    }

    /** The message of a bundle; the bundle is named after the first word of the key. */
    String said(String key, Object... arguments) {
        return said(key, List.of(arguments));
    }

    private String said(String key, List<Object> arguments) {
        try {
            var bundle = ResourceBundle.getBundle(
                    "messages." + key.substring(0, Math.max(0, key.indexOf('.'))),
                    language.locale(),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            return new MessageFormat(bundle.getString(key), language.locale()).format(arguments.toArray());
        } catch (MissingResourceException e) {
            return key + " " + arguments;
        }
    }
}
