package sharedpage.server;

import java.util.function.UnaryOperator;
import picocli.AutoComplete;
import picocli.CommandLine;
import sharedpage.server.cli.BackupCommand;
import sharedpage.server.cli.CheckCommand;
import sharedpage.server.cli.CompareCommand;
import sharedpage.server.cli.CostsCommand;
import sharedpage.server.cli.EnvironmentDefaults;
import sharedpage.server.cli.ExploreCommand;
import sharedpage.server.cli.ExportCommand;
import sharedpage.server.cli.ImportCommand;
import sharedpage.server.cli.LabCommand;
import sharedpage.server.cli.LinuxCommand;
import sharedpage.server.cli.PruneCommand;
import sharedpage.server.cli.RestoreCommand;
import sharedpage.server.cli.RunCommand;
import sharedpage.server.cli.ServeCommand;
import sharedpage.server.cli.VerifyCommand;

/** Entry point of the jar. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(System::getenv).execute(arguments));
    }

    /**
     * The command line; tests use it too.
     *
     * @param variables of the environment, by name
     */
    static CommandLine commandLine(UnaryOperator<String> variables) {
        return new CommandLine(new LabCommand())
                .addSubcommand(new ServeCommand(App::new))
                .addSubcommand(new RunCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new CompareCommand())
                .addSubcommand(new CostsCommand())
                .addSubcommand(new ExploreCommand())
                .addSubcommand(new LinuxCommand(variables))
                .addSubcommand(new ExportCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new PruneCommand())
                .addSubcommand(new VerifyCommand())
                .addSubcommand(new AutoComplete.GenerateCompletion())
                .setDefaultValueProvider(new EnvironmentDefaults(variables));
    }
}
