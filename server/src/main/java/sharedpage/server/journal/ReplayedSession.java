package sharedpage.server.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.Ballot;
import sharedpage.server.session.CommandResult;
import sharedpage.server.session.Node;
import sharedpage.server.session.Session;
import sharedpage.server.session.SessionCommand;
import sharedpage.server.session.SessionSnapshot;
import sharedpage.server.session.StateDigest;
import sharedpage.server.snapshot.UnusableSnapshotException;
import sharedpage.server.store.format.CommandCodec;
import sharedpage.server.store.format.JournalEntry;
import sharedpage.server.store.format.MalformedRecordException;
import sharedpage.server.store.format.SessionHeader;
import sharedpage.server.store.format.SessionRecord;
import sharedpage.server.wire.Divergence;
import sharedpage.server.wire.ServerMessage;
import sharedpage.sim.run.EngineVersion;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;

/**
 * A session made again from its journal. Each command is carried out again, and the state it leads to is compared with the
 * digest that was recorded; the session is that of the entries before the first difference. Where there is a snapshot, only the
 * entries after it are carried out.
 *
 * <p>Commands are read and digests are made on all processors, since neither waits for what comes before.
 */
public final class ReplayedSession {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayedSession.class);

    private final Session session;
    private final int snapshotEntries;
    private final IdempotencyCache answers = new IdempotencyCache();
    private final List<ForkJoinTask<Boolean>> comparisons = new ArrayList<>();
    private Divergence divergence;

    /** A stored command; the difference is why it cannot be read, or null. */
    private record ReadCommand(SessionCommand command, String difference) {
        static ReadCommand of(JournalEntry entry) {
            try {
                return new ReadCommand(CommandCodec.read(entry.format(), entry.command()), null);
            } catch (MalformedRecordException e) {
                return new ReadCommand(null, "its command cannot be read: " + e.getMessage());
            }
        }
    }

    private ReplayedSession(Session session, List<Ballot> ballots) {
        this.session = session;
        this.snapshotEntries = session.seq();
        ballots.forEach(session.polling().votes()::put);
    }

    /**
     * Replays what is stored of a session.
     *
     * @throws RefusedException if its scenario or its settings cannot be read any more
     */
    public static ReplayedSession of(SessionRecord stored) throws RefusedException {
        List<JournalEntry> entries = stored.entries();
        List<ReadCommand> commands = read(entries);
        ReplayedSession replayed = atStart(stored);
        replayed.carryOut(entries, commands);
        int same = replayed.sameStates();
        if (same == replayed.comparisons.size()) {
            return replayed;
        }
        ReplayedSession shorter = atStart(stored);
        shorter.carryOut(entries.subList(0, same), commands);
        shorter.end(entries.get(same), entries.size(), "it leads to another state than the recorded one.");
        return shorter;
    }

    /**
     * The same from where a snapshot ends.
     *
     * @throws UnusableSnapshotException if it leads elsewhere than the entries say
     */
    static ReplayedSession of(SessionRecord stored, SessionSnapshot snapshot)
            throws RefusedException, UnusableSnapshotException {
        List<JournalEntry> entries = stored.entries();
        if (snapshot.seq() > entries.size()) {
            throw new UnusableSnapshotException("it has more entries than its session");
        }
        ReplayedSession replayed = at(snapshot, stored);
        entries.subList(0, snapshot.seq()).forEach(replayed::recall);
        replayed.compareState(entries.get(snapshot.seq() - 1));
        List<JournalEntry> rest = entries.subList(snapshot.seq(), entries.size());
        replayed.carryOut(rest, read(rest));
        if (replayed.divergence != null || replayed.sameStates() < replayed.comparisons.size()) {
            throw new UnusableSnapshotException("it leads to another state than the recorded one");
        }
        return replayed;
    }

    private static ReplayedSession at(SessionSnapshot snapshot, SessionRecord stored) throws RefusedException {
        SessionHeader header = stored.header();
        return new ReplayedSession(
                new Session(scenario(header), header.library(), header.settings(), header.skippedSteps(), snapshot),
                stored.ballots());
    }

    private static List<ReadCommand> read(List<JournalEntry> entries) {
        return entries.parallelStream().map(ReadCommand::of).toList();
    }

    private static Scenario scenario(SessionHeader header) throws RefusedException {
        return RefusedException.orRefuse(ScenarioReader.read(header.scenarioName(), header.scenarioText()));
    }

    private static ReplayedSession atStart(SessionRecord stored) throws RefusedException {
        SessionHeader header = stored.header();
        Session session = new Session(scenario(header), header.library(), header.settings());
        session.skipSteps(header.skippedSteps());
        return new ReplayedSession(session, stored.ballots());
    }

    /** Carries out the entries until one cannot be, or leads to another node. */
    private void carryOut(List<JournalEntry> entries, List<ReadCommand> commands) {
        for (int i = 0; i < entries.size() && divergence == null; i++) {
            JournalEntry entry = entries.get(i);
            carryOut(entry, commands.get(i)).ifPresent(difference -> end(entry, entries.size(), difference));
        }
    }

    /** Carries out one entry; what was different if it cannot be, and then nothing has changed. */
    private Optional<String> carryOut(JournalEntry entry, ReadCommand read) {
        if (read.command == null) {
            return Optional.of(read.difference);
        }
        Session.Checkpoint before = session.checkpoint();
        Optional<String> difference;
        try {
            CommandResult change = session.execute(read.command);
            difference = difference(entry);
            if (difference.isEmpty()) {
                remember(entry, read.command, change);
                compareState(entry);
                return difference;
            }
        } catch (RefusedException e) {
            difference = Optional.of("its command is refused: " + e.refusal().what());
        } catch (RuntimeException e) {
            LOG.error("entry {} of a journal cannot be carried out", entry.seq(), e);
            difference = Optional.of("its command fails in this program.");
        }
        session.rollback(before);
        return difference;
    }

    private Optional<String> difference(JournalEntry entry) {
        if (session.cursorNode() != entry.node()) {
            return Optional.of("it leads to node " + session.cursorNode() + ", not " + entry.node() + ".");
        }
        return StateDigest.isKnown(entry.digestVersion())
                ? Optional.empty()
                : Optional.of("its digest is of version " + entry.digestVersion()
                        + "; this program makes versions up to " + StateDigest.VERSION + ".");
    }

    /** Begins to compare the state at the cursor, which never changes, with the digest of an entry. */
    private void compareState(JournalEntry entry) {
        Node reached = session.cursor().at();
        comparisons.add(ForkJoinPool.commonPool()
                .submit(() -> reached.digest(entry.digestVersion()).equals(entry.digest())));
    }

    /** How many entries, from the first on, led to the recorded states. */
    private int sameStates() {
        int same = 0;
        while (same < comparisons.size() && comparisons.get(same).join()) {
            same++;
        }
        return same;
    }

    private void end(JournalEntry entry, int entries, String difference) {
        String reason = "Entry " + entry.seq() + " was recorded by engine version " + entry.engine()
                + "; with this one, version " + EngineVersion.CURRENT + ", " + difference;
        divergence = new Divergence(entry.seq(), entries, session.cursorNode(), reason);
    }

    private void remember(JournalEntry entry, SessionCommand command, CommandResult change) {
        if (entry.commandId() != null) {
            answers.put(
                    entry.commandId(),
                    command,
                    List.of(new ServerMessage.Ack(
                            session.seq(), entry.commandId(), session.cursorNode(), change.refused())));
        }
    }

    /** Remembers what the command of an entry was answered that the snapshot has. */
    private void recall(JournalEntry entry) {
        if (entry.commandId() != null) {
            answers.recall(entry.commandId(), () -> ReadCommand.of(entry).command, () -> answer(entry));
        }
    }

    private ServerMessage answer(JournalEntry entry) {
        boolean settings = ReadCommand.of(entry).command instanceof SessionCommand.ApplySettings;
        int refused = settings ? session.refusedOnTheWayTo(entry.node()) : 0;
        return new ServerMessage.Ack(entry.seq(), entry.commandId(), entry.node(), refused);
    }

    /** The session, as far as it is what was recorded. */
    public Session session() {
        return session;
    }

    /** How many entries were not carried out, since a snapshot has them. */
    int snapshotEntries() {
        return snapshotEntries;
    }

    IdempotencyCache answers() {
        return answers;
    }

    /** Where the replay ended; empty if all entries led to what was recorded. */
    public Optional<Divergence> divergence() {
        return Optional.ofNullable(divergence);
    }
}
