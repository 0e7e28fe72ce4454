package sharedpage.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.server.Await;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.LibrarySession;
import sharedpage.server.session.Node;
import sharedpage.server.session.Session;
import sharedpage.server.session.SessionCommand;
import sharedpage.server.session.SessionSnapshot;
import sharedpage.server.session.StateDigest;
import sharedpage.server.session.SteppingGranularity;
import sharedpage.server.snapshot.SnapshotCodec;
import sharedpage.server.snapshot.UnusableSnapshotException;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.format.CommandCodec;
import sharedpage.server.store.format.JournalEntry;
import sharedpage.server.store.format.MalformedRecordException;
import sharedpage.server.store.format.SessionRecord;
import sharedpage.server.store.format.StoredSnapshot;
import sharedpage.sim.scenario.library.Library;

/** A session that is opened from a snapshot is the one that its replay leads to. */
class SnapshotTest {
    private static final int COMMANDS = 200;
    private static final int AFTER_THE_SNAPSHOT = 40;
    private static final String OPERATION = "{\"read\":{\"by\":\"A\",\"page\":2,\"bytes\":4}}";
    private static final int ALL = Limit.SESSION_STEPS.value();

    private final SessionLog log = SessionLog.inMemory(64);

    @AfterEach
    void close() {
        log.close();
    }

    static Stream<String> lessons() {
        return Library.names().stream();
    }

    private static RandomSession random(String lesson) throws RefusedException {
        return new RandomSession(lesson, lesson.length() % 3, lesson.hashCode()).drive(COMMANDS, AFTER_THE_SNAPSHOT);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyStateIsThatOfTheReplay(String lesson) throws Exception {
        RandomSession random = random(lesson);
        SessionRecord stored = random.record();
        ReplayedSession replayed = ReplayedSession.of(stored);
        assertEquals(Optional.empty(), replayed.divergence());
        ReplayedSession opened =
                ReplayedSession.of(stored, SnapshotCodec.decoded(SnapshotCodec.encoded(random.snapshot())));
        assertEquals(Optional.empty(), opened.divergence());

        assertSame(replayed.session(), opened.session());
        for (JournalEntry entry : stored.entries()) {
            Object command = command(entry);
            assertEquals(
                    replayed.answers().answers(entry.commandId(), command),
                    opened.answers().answers(entry.commandId(), command));
        }
        goOn(replayed.session());
        goOn(opened.session());
        assertSame(replayed.session(), opened.session());
    }

    private static Object command(JournalEntry entry) throws MalformedRecordException {
        return CommandCodec.read(entry.format(), entry.command());
    }

    private static void assertSame(Session expected, Session actual) throws RefusedException {
        assertEquals(expected.seq(), actual.seq());
        assertEquals(expected.tree(), actual.tree());
        assertEquals(expected.cursorNode(), actual.cursorNode());
        assertEquals(expected.cursor().tip().number(), actual.cursor().tip().number());
        assertEquals(expected.skippedSteps(), actual.skippedSteps());
        assertEquals(expected.settings(), actual.settings());
        assertEquals(expected.polling().polls(), actual.polling().polls());
        // States are made again in whatever order they are asked for.
        List<Node> nodes = new ArrayList<>(expected.nodes(0, ALL));
        Collections.shuffle(nodes, new Random(nodes.size()));
        for (Node node : nodes) {
            assertSame(node, actual.node(node.number()));
        }
    }

    private static void assertSame(Node expected, Node actual) {
        String where = "node " + expected.number();
        assertEquals(expected.state(), actual.state(), where);
        assertEquals(
                StateDigest.of(expected.state(), StateDigest.VERSION),
                StateDigest.of(actual.state(), StateDigest.VERSION),
                where);
        assertEquals(expected.checksum(), actual.checksum(), where);
        assertEquals(expected.trigger(), actual.trigger(), where);
        assertEquals(expected.answered(), actual.answered(), where);
        assertEquals(
                expected.scenario().scenario().settings(),
                actual.scenario().scenario().settings(),
                where);
    }

    private static void goOn(Session session) throws RefusedException {
        int size = session.nodes(0, ALL).size();
        for (int node = 0; node < size; node += 17) {
            session.execute(new SessionCommand.MoveToNode(node));
            Session.Checkpoint before = session.checkpoint();
            try {
                session.execute(new SessionCommand.Advance(node, SteppingGranularity.OPERATION, null, true));
            } catch (RefusedException e) {
                session.rollback(before);
            }
        }
    }

    /** Without them, thousands of steps would be made again to show one. */
    @Test
    void aLongBranchHasStates() throws Exception {
        Session session = LibrarySession.of("overflow-600");
        for (int step = 0; step < 200; step++) {
            session.execute(new SessionCommand.PerformOperation(session.cursorNode(), OPERATION));
        }
        long states = SnapshotCodec.decoded(SnapshotCodec.encoded(session.snapshot())).nodes().stream()
                .filter(node -> node.state() != null)
                .count();
        assertEquals(3, states);
    }

    @Test
    void aSnapshotThatIsDamagedOrNotOfThisSessionIsNotUsed() throws Exception {
        RandomSession random = random("overflow-600");
        StoredSnapshot good = SnapshotCodec.encoded(random.snapshot());
        byte[] damaged = good.content().clone();
        damaged[damaged.length / 2] ^= 1;
        for (StoredSnapshot bad : List.of(
                new StoredSnapshot("another", good.content()),
                new StoredSnapshot(good.build(), damaged),
                new StoredSnapshot(good.build(), Arrays.copyOf(good.content(), good.content().length - 1)),
                new StoredSnapshot(good.build(), Arrays.copyOf(good.content(), 10)),
                new StoredSnapshot(good.build(), new byte[0]),
                SnapshotCodec.encoded(another(COMMANDS / 2)),
                SnapshotCodec.encoded(another(2 * COMMANDS)))) {
            assertThrows(
                    UnusableSnapshotException.class,
                    () -> ReplayedSession.of(random.record(), SnapshotCodec.decoded(bad)),
                    bad.toString());
        }
    }

    private static SessionSnapshot another(int commands) throws RefusedException {
        return new RandomSession("overflow-600", 0, commands)
                .drive(commands, 0)
                .session()
                .snapshot();
    }

    @Test
    void aSessionWhoseSnapshotIsNotUsedIsReplayedAndGetsANewOne() throws Exception {
        RandomSession random = random("overflow-600");
        String id = random.record().header().id();
        SessionLog.await(log.add(random.record()));
        SessionLog.await(log.setSnapshot(id, () -> new StoredSnapshot("another", new byte[0])));

        Session opened = SessionContext.again(log.find(id).orElseThrow(), log).session();

        assertSame(ReplayedSession.of(random.record()).session(), opened);
        StoredSnapshot stored = Await.until(
                "a snapshot of this build", () -> log.snapshot(id).orElseThrow(), snapshot -> !snapshot.build()
                        .equals("another"));
        assertEquals(opened.seq(), SnapshotCodec.decoded(stored).seq());
    }

    @Test
    void aSnapshotHidesNoDivergence() throws Exception {
        RandomSession random = random("overflow-600");
        SessionRecord record = random.record();
        int last = record.entries().size();
        List<JournalEntry> entries = new ArrayList<>(record.entries());
        entries.set(last - 1, withAnotherDigest(entries.get(last - 1)));
        String id = record.header().id();
        SessionLog.await(log.add(new SessionRecord(record.header(), List.of(), entries, List.of())));
        SessionLog.await(
                log.setSnapshot(id, () -> SnapshotCodec.encoded(random.session().snapshot())));

        SessionContext opened = SessionContext.again(log.find(id).orElseThrow(), log);

        assertEquals(last, opened.divergence().entry());
        assertEquals(last - 1, opened.session().seq());
    }

    private static JournalEntry withAnotherDigest(JournalEntry entry) {
        return new JournalEntry(
                entry.seq(),
                entry.commandId(),
                entry.format(),
                entry.command(),
                entry.node(),
                entry.engine(),
                entry.digestVersion(),
                "0".repeat(entry.digest().length()));
    }

    /** As after a server that was killed: the entries are there, but the snapshot is older. */
    @Test
    void whatCameAfterTheSnapshotIsReplayed() throws Exception {
        RandomSession random = random("overflow-600");
        SessionRecord record = random.record();
        SessionLog.await(log.add(record));
        SessionLog.await(log.setSnapshot(record.header().id(), () -> SnapshotCodec.encoded(random.snapshot())));
        assertTrue(random.snapshot().seq() < record.entries().size());

        Session opened = SessionContext.again(log.find(record.header().id()).orElseThrow(), log)
                .session();

        assertSame(ReplayedSession.of(record).session(), opened);
    }
}
