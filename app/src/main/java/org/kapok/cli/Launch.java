package org.kapok.cli;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the app.
 *
 * @param application its root class
 */
record Launch(Class<?> application) {

    /** With its web server. */
    ConfigurableApplicationContext server(Map<String, Object> properties) {
        return builder(properties).run();
    }

    /** Beside a server or without one: answers no requests, runs no jobs, has a small pool and is quiet. */
    ConfigurableApplicationContext guest(Map<String, Object> properties) {
        var all = new HashMap<>(properties);
        all.put("kapok.use", "GUEST");
        all.put("kapok.pool", 4);
        all.put("kapok.jobs", false);
        // A web application that listens nowhere: without one, the modules' security would lack its parts.
        all.put("server.port", -1);
        // Levels are set before the other properties are there.
        return builder(all).addCommandLineProperties(true).run("--logging.level.root=error");
    }

    private SpringApplicationBuilder builder(Map<String, Object> properties) {
        // First, so that they win over application.yaml and the environment.
        var source = new MapPropertySource("command", properties);
        return new SpringApplicationBuilder(application)
                .addCommandLineProperties(false)
                .initializers(
                        context -> context.getEnvironment().getPropertySources().addFirst(source))
                .logStartupInfo(false);
    }
}
