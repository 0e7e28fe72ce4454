package sharedpage.server.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.concurrent.LowPriorityThreads;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.session.SessionCommand;
import sharedpage.server.session.SessionSnapshot;
import sharedpage.server.session.SteppingGranularity;
import sharedpage.server.snapshot.SnapshotCodec;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.format.JournalEntry;
import sharedpage.server.store.format.SessionRecord;
import sharedpage.server.view.Json;
import sharedpage.server.wire.SessionMessages;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.reader.ScenarioReader;

/**
 * Opens a session that no client sees while the server starts. What a Java program does for the first time takes ten times as
 * long as later, and after a restart a class would wait for it.
 */
public final class JvmWarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(JvmWarmUp.class);
    private static final String LESSON = "overflow-600";
    private static final String OPERATION = "{\"write\":{\"by\":\"A\",\"page\":2,\"bytes\":3,\"text\":\"abc\"}}";
    private static final int ENTRIES = 2 * Limit.SNAPSHOT_ENTRIES.value();
    private static final int MEGABYTES = 1;

    private JvmWarmUp() {}

    /** Begins on a thread of its own. */
    public static void start() {
        LowPriorityThreads.named("warm-up").newThread(JvmWarmUp::run).start();
    }

    private static void run() {
        try (SessionLog log = SessionLog.inMemory(MEGABYTES)) {
            SessionRecord stored = stored();
            String id = stored.header().id();
            SessionSnapshot snapshot = ReplayedSession.of(stored).session().snapshot();
            SessionLog.await(log.add(stored));
            SessionLog.await(log.setSnapshot(id, () -> SnapshotCodec.encoded(snapshot)));
            Session session =
                    SessionContext.again(log.find(id).orElseThrow(), log).session();
            Json.text(SessionMessages.welcome(session, id, Role.HOST, true, null, Map.of(), null));
        } catch (RefusedException e) {
            LOG.error("a lesson of the library cannot be opened", e);
        }
    }

    /** A session in which a lesson was gone through, and then somewhat further on two machines. */
    private static SessionRecord stored() throws RefusedException {
        Scenario lesson = RefusedException.orRefuse(
                ScenarioReader.read(LESSON, Library.text(LESSON).orElseThrow()));
        Session session = new Session(lesson, LESSON, Map.of());
        List<JournalEntry> entries = new ArrayList<>();
        while (entries.size() < ENTRIES) {
            int at = session.cursorNode();
            carryOut(
                    session,
                    entries,
                    session.isAtEnd()
                            ? new SessionCommand.PerformOperation(at, OPERATION)
                            : new SessionCommand.Advance(at, SteppingGranularity.ACTION, null, true));
        }
        carryOut(session, entries, new SessionCommand.ApplySettings(session.cursorNode(), Map.of("transfer", "dma")));
        return new SessionRecord(SessionJournal.header(LESSON, "", session), List.of(), entries, List.of());
    }

    private static void carryOut(Session session, List<JournalEntry> entries, SessionCommand command)
            throws RefusedException {
        session.execute(command);
        entries.add(SessionJournal.entry(session, null, command));
    }
}
