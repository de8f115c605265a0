package org.kapok.database.embedded;

import java.nio.file.Path;

/** Another Kapok server already serves this data folder. */
public final class StoreInUseException extends StoreException {

    private static final long serialVersionUID = 1L;

    StoreInUseException(Path folder, String process) {
        super("database.in_use", folder, process);
    }
}
