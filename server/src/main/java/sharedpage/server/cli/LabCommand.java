package sharedpage.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: it prints its usage. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        version = "Shared Page Lab",
        description = "Watch, question and break the shared page model of interprocess communication.")
public final class LabCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name a command: serve, run, check, explore, linux, compare, costs, export, import, backup, restore, prune or verify.");
    }
}
