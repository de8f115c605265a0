package org.kapok.testing;

import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One data folder for one application context. A placeholder with a random value would name another folder at each
 * reading, and the keys would lie apart from the store they belong to.
 */
public final class TestFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Path folder = Path.of("target", "kapok-test-" + UUID.randomUUID());
        Leftovers.remove(folder);
        TestPropertyValues.of("kapok.test.folder=" + folder).applyTo(context);
    }
}
