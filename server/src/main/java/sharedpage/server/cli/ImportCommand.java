package sharedpage.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sharedpage.server.store.DataFolder;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.StorageException;
import sharedpage.server.store.format.SessionRecord;

/** {@code import}: stores sessions that export printed; their links stay valid. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Store sessions that export printed; their links stay valid.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:not all could be taken in", "2:wrong usage"})
public final class ImportCommand implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", required = true, description = "folder in which sessions are kept")
    private Path data;

    @Parameters(paramLabel = "FILE", description = "output of export")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            // Nothing is stored unless the whole file can be read.
            int sessions = forEach(session -> true);
            int taken = 0;
            try (DataFolder folder = DataFolder.take(data);
                    SessionLog log = SessionLog.in(folder.log(), 0)) {
                taken = forEach(session -> isTaken(log, session));
            }
            spec.commandLine().getOut().println("Imported " + taken + " of " + sessions + " sessions.");
            spec.commandLine().getOut().flush();
            return taken == sessions ? 0 : 1;
        } catch (UsageException e) {
            err.println(e.getMessage());
            return 1;
        } catch (StorageException e) {
            err.println(e.what() + " " + e.hint());
            return 1;
        }
    }

    /** Reads the file one session at a time; returns how many sessions fulfil the predicate. */
    private int forEach(Predicate<SessionRecord> step) throws UsageException {
        int counted = 0;
        try (ExportFileReader exported = new ExportFileReader(file)) {
            for (Optional<SessionRecord> session = exported.session();
                    session.isPresent();
                    session = exported.session()) {
                counted += step.test(session.get()) ? 1 : 0;
            }
        }
        return counted;
    }

    private boolean isTaken(SessionLog log, SessionRecord session) {
        String id = session.header().id();
        if (log.find(id).isPresent()) {
            spec.commandLine().getErr().println("Session " + id + " already exists and was not changed.");
            return false;
        }
        SessionLog.await(log.add(session));
        return true;
    }
}
