package org.kapok.cli;

import java.io.PrintWriter;
import org.kapok.shared.Language;
import org.kapok.shared.Viewer;
import org.springframework.context.ApplicationContext;

/** What a running command works with. */
public final class CommandLineRun {

    private final ApplicationContext app;
    private final Viewer viewer;
    private final Terminal terminal;

    CommandLineRun(ApplicationContext app, Viewer viewer, Terminal terminal) {
        this.app = app;
        this.viewer = viewer;
        this.terminal = terminal;
    }

    /** A service of the app. */
    public <T> T bean(Class<T> type) {
        return app.getBean(type);
    }

    /** Who acts, in which operation. */
    public Viewer viewer() {
        return viewer;
    }

    /** Standard output, UTF-8. */
    public PrintWriter out() {
        return terminal.out();
    }

    /** Bytes to standard output, for another program to read. */
    public void raw(byte[] bytes) {
        terminal.out().flush();
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }

    /** The person's language. */
    public Language language() {
        return terminal.language();
    }

    /** Tells one problem on standard error, on one line: file, row or feature, field, what was expected. */
    public void problem(String line) {
        terminal.problem(line);
    }
}
