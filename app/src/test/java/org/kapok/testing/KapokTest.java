package org.kapok.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kapok.Kapok;
import org.springframework.boot.test.context.SpringBootTest;

/** The whole app on a real PostgreSQL, started once per JVM; each test makes its own operation. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Kapok.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "kapok.data=target/kapok-test-${random.uuid}")
public @interface KapokTest {}
