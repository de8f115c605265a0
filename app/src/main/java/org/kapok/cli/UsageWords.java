package org.kapok.cli;

import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the words of a command, on one line, in the person's language. */
record UsageWords(Terminal terminal) {

    String of(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return said(wrong) + "; " + terminal.said("cli.usage", command);
    }

    private String said(ParameterException wrong) {
        return switch (wrong) {
            case MissingParameterException missing
            when !missing.getMissing().isEmpty() ->
                terminal.said(
                        "cli.missing",
                        missing.getMissing().stream().map(UsageWords::name).collect(Collectors.joining(", ")));
            case UnmatchedArgumentException unmatched ->
                terminal.said("cli.unmatched", String.join(" ", unmatched.getUnmatched()));
            default ->
                wrong.getArgSpec() == null
                        ? String.valueOf(wrong.getMessage())
                        : terminal.said(
                                "cli.not_understood", name(wrong.getArgSpec()), String.valueOf(wrong.getValue()));
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
