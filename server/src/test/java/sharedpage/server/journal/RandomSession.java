package sharedpage.server.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import sharedpage.server.limits.Limit;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.PollTransition;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.session.SessionCommand;
import sharedpage.server.session.SessionSnapshot;
import sharedpage.server.session.SteppingGranularity;
import sharedpage.server.store.format.JournalEntry;
import sharedpage.server.store.format.SessionRecord;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.reader.ScenarioReader;

/** A session in which a class did this and that, with its entries and a snapshot that was made on the way. */
final class RandomSession {
    private static final List<String> OPERATIONS = List.of(
            "{\"write\":{\"by\":\"A\",\"page\":1,\"bytes\":3,\"text\":\"abc\"}}",
            "{\"write\":{\"by\":\"B\",\"page\":2,\"at\":1,\"bytes\":2,\"fill\":\"x\"}}",
            "{\"read\":{\"by\":\"A\",\"page\":2,\"bytes\":4}}",
            "{\"wait\":{\"by\":\"B\",\"group\":\"g\"}}",
            "{\"signal\":{\"by\":\"A\",\"group\":\"g\"}}",
            "{\"page_out\":{\"of\":\"A\",\"page\":2}}",
            "{\"relocate\":{\"of\":\"A\",\"page\":1}}",
            "{\"kill\":{\"by\":\"A\",\"process\":\"B\"}}");

    private static final List<Map<String, String>> SETTINGS = List.of(
            Map.of("transfer", "dma"),
            Map.of("transfer", "cpu"),
            Map.of("costs", "classic"),
            Map.of("frames", "20"),
            Map.of("tlb", "2"),
            Map.of("granularity", "word", "word_size", "4"));

    private final Random random;
    private final Session session;
    private final String lesson;
    private final List<JournalEntry> entries = new ArrayList<>();
    private SessionSnapshot snapshot;

    RandomSession(String lesson, int skipped, long seed) throws RefusedException {
        this.lesson = lesson;
        random = new Random(seed);
        session = new Session(
                ScenarioReader.read(lesson, Library.text(lesson).orElseThrow())
                        .value()
                        .orElseThrow(),
                lesson,
                Map.of());
        session.skipSteps(skipped);
    }

    /** Carries out so many commands; a snapshot is made before the last ones. */
    RandomSession drive(int commands, int last) throws RefusedException {
        for (int i = 0; i < commands; i++) {
            if (i == commands - last) {
                snapshot = session.snapshot();
            }
            carryOut(random.nextInt(100));
        }
        return this;
    }

    private void carryOut(int chance) throws RefusedException {
        SessionCommand command = command(chance);
        Session.Checkpoint before = session.checkpoint();
        try {
            session.execute(command);
            entries.add(SessionJournal.entry(session, "command-" + session.seq(), command));
        } catch (RefusedException e) {
            session.rollback(before);
        }
    }

    private SessionCommand command(int chance) {
        int at = session.cursorNode();
        if (chance < 40) {
            return new SessionCommand.Advance(at, SteppingGranularity.ACTION, null, true);
        } else if (chance < 45) {
            return new SessionCommand.Advance(at, SteppingGranularity.MARKER, null, true);
        } else if (chance < 60 && !session.actorChoices().isEmpty()) {
            return new SessionCommand.ChooseActor(at, any(session.actorChoices()));
        } else if (chance < 75) {
            return new SessionCommand.PerformOperation(at, any(OPERATIONS));
        } else if (chance < 90) {
            return new SessionCommand.MoveToNode(
                    random.nextInt(session.nodes(0, Limit.SESSION_STEPS.value()).size()));
        } else if (chance < 96) {
            return new SessionCommand.ApplySettings(at, any(SETTINGS));
        }
        return session.polling().polls().current().isEmpty()
                ? new SessionCommand.StartPoll(at, false, "Why?", List.of("luck", "law"))
                : new SessionCommand.ChangePoll(session.polling().polls().all().size(), PollTransition.END);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** All that is stored of it. */
    SessionRecord record() {
        return new SessionRecord(
                SessionJournal.header(lesson + "-000000000000000000000", "test", session),
                List.of(AccessTokens.token(Role.HOST, "host-token", null)),
                entries,
                List.of());
    }

    Session session() {
        return session;
    }

    SessionSnapshot snapshot() {
        return snapshot;
    }
}
