package org.kapok;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The Kapok server. */
@SpringBootApplication
@Modulithic(systemName = "Kapok", sharedModules = "shared")
public class Kapok {}
