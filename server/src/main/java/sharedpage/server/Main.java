package sharedpage.server;

import java.util.function.UnaryOperator;
import picocli.CommandLine;
import sharedpage.server.command.Backup;
import sharedpage.server.command.Check;
import sharedpage.server.command.Compare;
import sharedpage.server.command.CostLab;
import sharedpage.server.command.Environment;
import sharedpage.server.command.Explore;
import sharedpage.server.command.Export;
import sharedpage.server.command.Import;
import sharedpage.server.command.Prune;
import sharedpage.server.command.Restore;
import sharedpage.server.command.Root;
import sharedpage.server.command.Run;
import sharedpage.server.command.Serve;

/** The one entry of the one jar. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(System::getenv).execute(arguments));
    }

    /**
     * The command line, as tests run it too.
     *
     * @param variables of the environment, by name
     */
    static CommandLine commandLine(UnaryOperator<String> variables) {
        return new CommandLine(new Root())
                .addSubcommand(new Serve(App::new))
                .addSubcommand(new Run())
                .addSubcommand(new Check())
                .addSubcommand(new Compare())
                .addSubcommand(new CostLab())
                .addSubcommand(new Explore())
                .addSubcommand(new Export())
                .addSubcommand(new Import())
                .addSubcommand(new Backup())
                .addSubcommand(new Restore())
                .addSubcommand(new Prune())
                .setDefaultValueProvider(new Environment(variables));
    }
}
