package org.kapok.cli;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.ExitCode;

/** A running server, until somebody stops it. */
record Serving(Launch launch, Terminal terminal) {

    /** Starts, says where, and returns when the server was stopped. */
    int until(Map<String, Object> properties, String greeting) {
        var stopped = new CountDownLatch(1);
        var app = launch.server(properties);
        app.addApplicationListener((ApplicationListener<ContextClosedEvent>) _ -> stopped.countDown());
        String port = app.getEnvironment().getRequiredProperty("local.server.port");
        terminal.out()
                .println(terminal.said(
                        greeting,
                        "http://localhost:" + port + "/",
                        app.getEnvironment().getRequiredProperty("kapok.data")));
        app.getBeanProvider(DemoGuide.class)
                .orderedStream()
                .flatMap(guide -> guide.lines(terminal.language()).stream())
                .forEach(terminal.out()::println);
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            app.close();
        }
        return ExitCode.OK;
    }
}
