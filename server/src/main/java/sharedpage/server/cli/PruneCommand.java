package sharedpage.server.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sharedpage.server.store.DataFolder;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.StorageException;

/** {@code prune}: deletes unused sessions, also while a server runs. */
@Command(
        name = "prune",
        mixinStandardHelpOptions = true,
        description = "Delete sessions that were not used for some days; a server may be running.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:they could not be deleted", "2:wrong usage"})
public final class PruneCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", required = true, description = "folder in which sessions are kept")
    private Path data;

    @Option(names = "--days", required = true, description = "how long a session is kept after its last step")
    private int days;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (days < 0) {
            spec.commandLine().getErr().println("--days must be 0 or more.");
            return 2;
        }
        try (SessionLog log = SessionLog.in(DataFolder.logIn(data), 0)) {
            spec.commandLine()
                    .getOut()
                    .println("Deleted " + log.prune(days, System.currentTimeMillis()) + " sessions.");
            spec.commandLine().getOut().flush();
            return 0;
        } catch (StorageException e) {
            spec.commandLine().getErr().println(e.what() + " " + e.hint());
            return 1;
        }
    }
}
