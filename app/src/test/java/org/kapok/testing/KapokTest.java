package org.kapok.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.kapok.Kapok;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole app on a real PostgreSQL, started once per JVM; each test makes its own operation. {@code
 * -Dkapok.test.database-url=...} names an external PostgreSQL, {@code -Dkapok.test.postgres=...} an archive of the
 * version to start as one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("store")
@SpringBootTest(
        classes = Kapok.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "kapok.notifications.jobs=false",
            "kapok.data=${kapok.test.data:${kapok.test.folder}}",
            "kapok.database-url=${kapok.test.database-url:}"
        })
@ContextConfiguration(initializers = {TestFolder.class, ExternalPostgres.class})
public @interface KapokTest {}
