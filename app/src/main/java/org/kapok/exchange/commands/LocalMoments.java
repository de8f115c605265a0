package org.kapok.exchange.commands;

import org.kapok.access.OperationClocks;
import org.kapok.access.Operations;
import org.kapok.cli.CommandLineRun;
import org.kapok.ui.Messages;
import org.kapok.ui.Moments;

/** The clock of the operation that a command works in. */
final class LocalMoments {

    private LocalMoments() {}

    static Moments of(CommandLineRun run) {
        var operation =
                run.bean(Operations.class).byId(run.viewer().operation()).orElseThrow();
        return new Moments(
                run.bean(Messages.class).in(run.language()),
                run.bean(OperationClocks.class).time(operation.id()),
                operation.zone(),
                operation.zone().getId().replaceFirst("^.*/", "").replace('_', ' '));
    }
}
