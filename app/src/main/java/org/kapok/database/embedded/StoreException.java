package org.kapok.database.embedded;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.modulith.NamedInterface;

/** The store cannot be used; says in both languages why and what the person can do. */
@NamedInterface("embedded")
public class StoreException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String[] arguments;

    /** With a key of the bundle {@code messages/database} and what its message fills in. */
    public StoreException(String code, Object... arguments) {
        this(null, code, arguments);
    }

    /** The same with a cause. */
    public StoreException(@org.jspecify.annotations.Nullable Throwable cause, String code, Object... arguments) {
        super(code, cause);
        this.code = code;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    }

    /** The sentence for the person. */
    public final String said(Locale locale) {
        var bundle = ResourceBundle.getBundle(
                "messages.database",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(code), locale).format(arguments);
    }

    /** The sentence in English. */
    @Override
    public final String getMessage() {
        return said(Locale.ENGLISH);
    }
}
