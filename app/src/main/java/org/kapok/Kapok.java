package org.kapok;

import org.kapok.cli.CommandLineEntry;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The Kapok server, and the commands that work on its store. Modules may name their classes alike. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Kapok", sharedModules = "shared")
public class Kapok {

    /** Runs one command of {@code ./kapok}; ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(CommandLineEntry.run(Kapok.class, arguments));
    }
}
