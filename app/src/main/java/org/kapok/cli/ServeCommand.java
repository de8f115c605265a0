package org.kapok.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./kapok serve}. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private final Launch launch;
    private final Terminal terminal;

    @Option(names = "--port", defaultValue = "8080", paramLabel = "PORT", descriptionKey = "port")
    int port;

    @Mixin
    StoreOptions store = new StoreOptions();

    ServeCommand(Launch launch, Terminal terminal) {
        this.launch = launch;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var properties = store.properties("serve");
        properties.put("server.port", port);
        return new Serving(launch, terminal).until(properties, "cli.serving");
    }
}
