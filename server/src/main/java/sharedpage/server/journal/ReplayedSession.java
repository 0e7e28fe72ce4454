package sharedpage.server.journal;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.CommandResult;
import sharedpage.server.session.Session;
import sharedpage.server.session.SessionCommand;
import sharedpage.server.session.StateDigest;
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
import sharedpage.sim.scenario.text.ParseResult;

/**
 * A session made again from its journal. Each command is carried out again, and the state it leads to is compared with the
 * digest that was recorded; at the first difference the replay ends, with the session as it was before that entry.
 */
public final class ReplayedSession {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayedSession.class);

    private final Session session;
    private final IdempotencyCache answers = new IdempotencyCache();
    private Divergence divergence;

    private ReplayedSession(Session session) {
        this.session = session;
    }

    /**
     * Replays what is stored of a session.
     *
     * @throws RefusedException if its scenario or its settings cannot be read any more
     */
    public static ReplayedSession of(SessionRecord stored) throws RefusedException {
        SessionHeader header = stored.header();
        ParseResult<Scenario> reading = ScenarioReader.read(header.scenarioName(), header.scenarioText());
        Session session = new Session(
                reading.value().orElseThrow(() -> new RefusedException(Refusal.of(reading.problems()))),
                header.library(),
                header.settings());
        session.skipSteps(header.skippedSteps());
        ReplayedSession replayed = new ReplayedSession(session);
        stored.ballots().forEach(session.polling().votes()::put);
        for (JournalEntry entry : stored.entries()) {
            Optional<String> difference = replayed.replay(entry);
            if (difference.isPresent()) {
                replayed.divergence = new Divergence(
                        entry.seq(), stored.entries().size(), session.cursorNode(), reason(entry, difference.get()));
                break;
            }
        }
        return replayed;
    }

    /** Carries out one entry; what was different if it does not lead to what was recorded, and then nothing has changed. */
    private Optional<String> replay(JournalEntry entry) {
        Session.Checkpoint before = session.checkpoint();
        Optional<String> difference;
        try {
            SessionCommand command = CommandCodec.read(entry.format(), entry.command());
            CommandResult change = session.execute(command);
            difference = difference(entry);
            if (difference.isEmpty()) {
                remember(entry, command, change);
                return difference;
            }
        } catch (MalformedRecordException e) {
            difference = Optional.of("its command cannot be read: " + e.getMessage());
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
        if (!StateDigest.isKnown(entry.digestVersion())) {
            return Optional.of("its digest is of version " + entry.digestVersion()
                    + "; this program makes versions up to " + StateDigest.VERSION + ".");
        }
        return session.digest(entry.digestVersion()).equals(entry.digest())
                ? Optional.empty()
                : Optional.of("it leads to another state than the recorded one.");
    }

    private static String reason(JournalEntry entry, String difference) {
        return "Entry " + entry.seq() + " was recorded by engine version " + entry.engine()
                + "; with this one, version " + EngineVersion.CURRENT + ", " + difference;
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

    /** The session, as far as it is what was recorded. */
    public Session session() {
        return session;
    }

    IdempotencyCache answers() {
        return answers;
    }

    /** Where the replay ended; empty if all entries led to what was recorded. */
    public Optional<Divergence> divergence() {
        return Optional.ofNullable(divergence);
    }
}
