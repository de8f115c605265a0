package org.kapok.geo.store;

import java.util.UUID;
import org.kapok.geo.ImportFile;

/** A file between its preview and the person's choice. */
public record StagedFile(UUID id, ImportFile file) {}
