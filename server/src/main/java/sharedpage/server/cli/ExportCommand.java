package sharedpage.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sharedpage.server.store.DataFolder;
import sharedpage.server.store.LogReader;
import sharedpage.server.store.StorageException;
import sharedpage.server.store.format.ExportFormat;
import sharedpage.server.store.format.SessionRecord;

/** {@code export}: prints stored sessions as JSON Lines, also while a server runs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Print stored sessions as JSON Lines, for import; all if none is named. Join codes are left out.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:no such data or session", "2:wrong usage"})
public final class ExportCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", required = true, description = "folder in which sessions are kept")
    private Path data;

    @Parameters(paramLabel = "SESSION", arity = "0..*", description = "ids of sessions, as in their links /s/SESSION")
    private List<String> sessions = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            LogReader log = LogReader.of(DataFolder.logIn(data));
            boolean all = true;
            for (String id : sessions.isEmpty() ? log.sessions() : sessions) {
                all &= isPrinted(log, id);
            }
            return all ? 0 : 1;
        } catch (StorageException e) {
            spec.commandLine().getErr().println(e.what() + " " + e.hint());
            return 1;
        }
    }

    private boolean isPrinted(LogReader log, String id) {
        SessionRecord stored = log.find(id).orElse(null);
        if (stored == null) {
            spec.commandLine().getErr().println("There is no session " + id + " in " + data + ".");
            return false;
        }
        PrintWriter out = spec.commandLine().getOut();
        ExportFormat.lines(stored).forEach(line -> out.print(line + "\n"));
        out.flush();
        return true;
    }
}
