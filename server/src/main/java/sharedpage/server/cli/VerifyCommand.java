package sharedpage.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import sharedpage.server.http.BuildInfo;
import sharedpage.server.journal.ReplayedSession;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.store.DataFolder;
import sharedpage.server.store.LogReader;
import sharedpage.server.store.StorageException;
import sharedpage.server.store.format.ReplayReport;
import sharedpage.server.store.format.ReplayReport.SessionReplay;
import sharedpage.server.store.format.SessionRecord;
import sharedpage.server.wire.Divergence;
import sharedpage.sim.run.EngineVersion;

/** {@code verify}: replays every stored session and reports where one diverges; changes nothing. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Replay every stored session with this version of the program and report where one leads elsewhere than what was"
                    + " recorded.",
            "Nothing is changed; a server may run meanwhile. Run it with a new version before an upgrade."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:all sessions replay",
            "1:at least one diverges or cannot be opened",
            "2:wrong usage",
            "3:the data cannot be read"
        })
public final class VerifyCommand implements Callable<Integer> {
    private static final int ALL_REPLAY = 0;
    private static final int SOME_DIVERGE = 1;
    private static final int UNREADABLE = 3;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "folder in which sessions are kept")
    private Path data;

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            ReplayReport report =
                    ReplayReport.of(BuildInfo.ofTheServer(), EngineVersion.CURRENT, replays(DataFolder.logIn(data)));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.print(report.json() + "\n");
            } else {
                print(report, out);
            }
            out.flush();
            return report.diverging() == 0 ? ALL_REPLAY : SOME_DIVERGE;
        } catch (StorageException e) {
            spec.commandLine().getErr().println(e.what() + " " + e.hint());
            return UNREADABLE;
        }
    }

    private static List<SessionReplay> replays(Path file) {
        LogReader log = LogReader.of(file);
        List<SessionReplay> replays = new ArrayList<>();
        for (String id : log.sessions()) {
            // A server that runs meanwhile may have deleted it.
            log.find(id).ifPresent(stored -> replays.add(replay(stored)));
        }
        return replays;
    }

    private static SessionReplay replay(SessionRecord stored) {
        String id = stored.header().id();
        String scenario = stored.header().scenarioName();
        int entries = stored.entries().size();
        try {
            Optional<Divergence> divergence = ReplayedSession.of(stored).divergence();
            return divergence
                    .map(found ->
                            new SessionReplay(id, scenario, entries, found.entry() - 1, found.node(), found.reason()))
                    .orElseGet(() -> new SessionReplay(id, scenario, entries, entries, null, null));
        } catch (RefusedException e) {
            String reason = "It cannot be opened: " + e.refusal().what();
            return new SessionReplay(id, scenario, entries, 0, null, reason);
        }
    }

    private static void print(ReplayReport report, PrintWriter out) {
        for (SessionReplay session : report.sessions()) {
            if (session.reason() != null) {
                out.print("Session " + session.session() + " (" + session.scenario() + "): " + session.replayed()
                        + " of "
                        + session.entries() + " entries replay. " + session.reason()
                        + (session.node() == null ? "" : " A fork from node " + session.node() + " can be driven.")
                        + "\n");
            }
        }
        out.print(report.replaying() + " of " + report.sessions().size() + " sessions replay with version "
                + report.program() + ", engine version " + report.engine() + ".\n");
    }
}
