package sharedpage.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sharedpage.server.protocol.LogEntry;
import sharedpage.server.protocol.LogHead;
import sharedpage.server.protocol.LogJson;
import sharedpage.server.protocol.LogPower;
import sharedpage.server.protocol.LogVote;
import sharedpage.server.protocol.RefusedException;
import sharedpage.server.store.DataFolder;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.StorageException;
import sharedpage.server.store.Stored;

/** {@code import}: takes in what export printed; links to the sessions go on working. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Take in sessions that export printed; their links go on working.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:not all could be taken in", "2:wrong usage"})
public final class Import implements Callable<Integer> {
    private static final long FILE_LIMIT = 1L << 30;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "folder in which sessions are kept")
    private Path data;

    @Parameters(paramLabel = "FILE", description = "what export printed")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            List<Stored> sessions = read();
            int taken = 0;
            try (DataFolder folder = DataFolder.take(data);
                    SessionLog log = SessionLog.in(folder.log(), 0)) {
                for (Stored session : sessions) {
                    taken += isTaken(log, session) ? 1 : 0;
                }
            }
            spec.commandLine().getOut().println("Imported " + taken + " of " + sessions.size() + " sessions.");
            spec.commandLine().getOut().flush();
            return taken == sessions.size() ? 0 : 1;
        } catch (UsageException e) {
            err.println(e.getMessage());
            return 1;
        } catch (StorageException e) {
            err.println(e.what() + " " + e.mend());
            return 1;
        }
    }

    private boolean isTaken(SessionLog log, Stored session) {
        String id = session.head().id();
        if (log.find(id).isPresent()) {
            spec.commandLine().getErr().println("Session " + id + " is there already; it was left as it is.");
            return false;
        }
        SessionLog.await(log.add(session));
        return true;
    }

    private List<Stored> read() throws UsageException {
        List<Stored> sessions = new ArrayList<>();
        List<Record> lines = lines();
        int start = 0;
        for (int line = 1; line <= lines.size(); line++) {
            if (line == lines.size() || lines.get(line) instanceof LogHead) {
                sessions.add(session(lines.subList(start, line), start + 1));
                start = line;
            }
        }
        return sessions;
    }

    private List<Record> lines() throws UsageException {
        List<Record> lines = new ArrayList<>();
        try {
            if (Files.size(file) > FILE_LIMIT) {
                throw new UsageException(file + " is longer than " + FILE_LIMIT + " bytes.");
            }
            for (String line : Files.readAllLines(file)) {
                lines.add(LogJson.read(line));
            }
        } catch (CharacterCodingException e) {
            throw new UsageException(file + " is not UTF-8.");
        } catch (IOException e) {
            throw new UsageException("The file " + file + " can't be read.");
        } catch (RefusedException e) {
            throw new UsageException(file + ":" + (lines.size() + 1) + ": "
                    + e.refusal().what() + " " + e.refusal().mend());
        }
        if (lines.isEmpty()) {
            throw new UsageException(file + " is empty.");
        }
        return lines;
    }

    private Stored session(List<Record> lines, int firstLine) throws UsageException {
        if (!(lines.get(0) instanceof LogHead head)) {
            throw new UsageException(file + ":" + firstLine + ": The line of the session is missing. Export it again.");
        }
        List<LogEntry> entries = of(lines, LogEntry.class);
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).seq() != i + 1) {
                throw new UsageException(
                        file + ": Entry " + (i + 1) + " of session " + head.id() + " is missing. Export it again.");
            }
        }
        return new Stored(head, of(lines, LogPower.class), entries, of(lines, LogVote.class));
    }

    private static <T> List<T> of(List<Record> lines, Class<T> type) {
        return lines.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
