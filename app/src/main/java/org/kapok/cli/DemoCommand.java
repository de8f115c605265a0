package org.kapok.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./kapok demo}: the server with {@code kapok.demo=true}, in a folder of its own. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private final Launch launch;
    private final Terminal terminal;

    @Option(names = "--port", defaultValue = "8080", paramLabel = "PORT", descriptionKey = "port")
    int port;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "demo-data")
    @Nullable Path data;

    DemoCommand(Launch launch, Terminal terminal) {
        this.launch = launch;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var store = new StoreOptions();
        store.data = data;
        var properties = store.properties("demo");
        properties.put("server.port", port);
        properties.put("kapok.demo", true);
        return new Serving(launch, terminal).until(properties, "cli.demo");
    }
}
