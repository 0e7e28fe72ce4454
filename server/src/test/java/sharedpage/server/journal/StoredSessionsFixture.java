package sharedpage.server.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.AccessToken;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.Ballot;
import sharedpage.server.session.PollAnswer;
import sharedpage.server.session.PollTransition;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.session.SessionCommand;
import sharedpage.server.session.SessionCommand.Advance;
import sharedpage.server.session.SessionCommand.ApplySettings;
import sharedpage.server.session.SessionCommand.ChangePoll;
import sharedpage.server.session.SessionCommand.ChooseActor;
import sharedpage.server.session.SessionCommand.MoveToNode;
import sharedpage.server.session.SessionCommand.PerformOperation;
import sharedpage.server.session.SessionCommand.StartPoll;
import sharedpage.server.session.SteppingGranularity;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.format.JournalEntry;
import sharedpage.server.store.format.SessionHeader;
import sharedpage.server.store.format.SessionRecord;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.reader.ScenarioReader;

/**
 * Writes the data folder that {@link StoredSessionsTest} opens: a session of each kind, with every command in its stored
 * form. {@code src/test/resources/data/README.md} says when to write one.
 */
final class StoredSessionsFixture {
    /** The token of a host in each of the sessions. */
    static final String HOST_TOKEN = "host-token";

    private static final long CREATED = 1_764_547_200_000L;

    private static final String OWN_SCENARIO =
            """
            title: Shared, sent, kept and copied
            machine: {page_size: 64, pages: 4, frames: 10}
            processes:
              A: {private: {0: {fill: "a"}}}
              B: {parent: A, private: {1: {fill: "b"}}}
            setup:
              - create_group: {by: A, as: g}
              - create_mailbox: {by: B, as: m}
              - allow_send: {by: B, mailbox: m, to: A}
            steps:
              - enter_group: {by: A, group: g, page: 2}
              - enter_group: {by: B, group: g, page: 3}
              - wait: {by: A, group: g}
              - write: {by: A, page: 2, at: 0, bytes: 20, fill: "x"}
              - wait: {by: B, group: g}
              - signal: {by: A, group: g}
              - create_object: {by: A, as: o, bytes: 16, frame: 6}
              - write_object: {by: A, capability: 0, bytes: 16, fill: "O"}
              - send: {by: A, mailbox: m, page: 0, bytes: 5, capabilities: [{capability: 0, access: r}]}
              - receive: {by: B, mailbox: m, page: 1, size: 64}
              - page_out: {of: A, page: 2}
              - read: {by: B, page: 3, at: 0, bytes: 8}
              - dma_write: {by: A, page: 0, at: 0, bytes: 8, fill: "d"}
            """;

    private final SessionLog log;

    private StoredSessionsFixture(SessionLog log) {
        this.log = log;
    }

    /** Writes the folder anew. */
    static void write(Path folder) throws IOException, RefusedException {
        Files.createDirectories(folder);
        Path file = folder.resolve("sessions.db");
        Files.deleteIfExists(file);
        try (SessionLog log = SessionLog.in(file, 0)) {
            new StoredSessionsFixture(log).writeAll();
        }
    }

    private void writeAll() throws RefusedException {
        add("lesson-answered", lesson("overflow-600", Map.of(), 0), lessonAnswered(), List.of());
        add("own-scenario", session(OWN_SCENARIO, null, Map.of(), 0), toTheEnd(13), List.of());
        List<SessionCommand> branching = branching();
        Session branches = lesson("overflow-600", Map.of(), 0);
        List<JournalEntry> entries = add("branches", branches, branching, List.of());
        fork("fork", branches, entries);
        add("settings", lesson("moved-frame", Map.of("frames", "16"), 2), settings(), List.of());
        add("polls", lesson("overflow-600", Map.of(), 0), polls(), ballots());
        add("kernel-role", lesson("lost-update", Map.of(), 0), kernelRole(), List.of());
    }

    private static List<SessionCommand> lessonAnswered() {
        return List.of(
                new Advance(0, SteppingGranularity.ACTION, null, true),
                new Advance(1, SteppingGranularity.OPERATION, null, false),
                new Advance(2, SteppingGranularity.MARKER, null, true));
    }

    private static List<SessionCommand> toTheEnd(int operations) {
        List<SessionCommand> commands = new ArrayList<>();
        for (int i = 0; i < operations; i++) {
            commands.add(null);
        }
        return commands;
    }

    private static List<SessionCommand> branching() {
        return List.of(
                new Advance(0, SteppingGranularity.ACTION, null, true),
                new Advance(1, SteppingGranularity.ACTION, null, false),
                new PerformOperation(2, "{\"write\":{\"by\":\"A\",\"page\":2,\"bytes\":2,\"text\":\"hi\"}}"),
                new MoveToNode(0),
                new PerformOperation(0, "{\"write\":{\"by\":\"B\",\"page\":5,\"bytes\":1,\"text\":\"!\"}}"),
                new MoveToNode(3));
    }

    private static List<SessionCommand> settings() {
        return List.of(new ApplySettings(2, Map.of("tlb", "1")), new ApplySettings(4, Map.of("cost.memory", "70")));
    }

    private static List<SessionCommand> polls() {
        return List.of(
                new StartPoll(0, false, null, List.of()),
                new ChangePoll(1, PollTransition.CLOSE),
                new ChangePoll(1, PollTransition.REOPEN),
                new ChangePoll(1, PollTransition.CLOSE),
                new ChangePoll(1, PollTransition.REVEAL),
                new ChangePoll(1, PollTransition.END),
                new Advance(0, SteppingGranularity.ACTION, null, true),
                new StartPoll(1, true, "Where does it go?", List.of()),
                new ChangePoll(2, PollTransition.CLOSE),
                new StartPoll(1, false, "Why?", List.of("luck", "law")));
    }

    private static List<Ballot> ballots() {
        return List.of(
                new Ballot(1, 1, "participant-1", PollAnswer.option("512, the other 88 are lost")),
                new Ballot(2, 1, "participant-1", PollAnswer.anchor("frames/7", 3)),
                new Ballot(2, 1, "participant-2", PollAnswer.anchor("entries/A/3", null)));
    }

    private static List<SessionCommand> kernelRole() {
        List<SessionCommand> commands = new ArrayList<>();
        List<String> actors = List.of("A", "B", "A", "A", "B", "B");
        for (int i = 0; i < actors.size(); i++) {
            commands.add(new ChooseActor(i, actors.get(i)));
        }
        return commands;
    }

    private static Session lesson(String name, Map<String, String> settings, int skipped) throws RefusedException {
        return session(Library.text(name).orElseThrow(), name, settings, skipped);
    }

    private static Session session(String text, String library, Map<String, String> settings, int skipped)
            throws RefusedException {
        Session session = new Session(
                ScenarioReader.read(library == null ? "own" : library, text)
                        .value()
                        .orElseThrow(),
                library,
                settings);
        session.skipSteps(skipped);
        return session;
    }

    private List<JournalEntry> add(String id, Session session, List<SessionCommand> commands, List<Ballot> ballots)
            throws RefusedException {
        SessionHeader header = header(id, session);
        List<JournalEntry> entries = new ArrayList<>();
        for (SessionCommand command : commands) {
            SessionCommand next = command != null
                    ? command
                    : new Advance(session.cursorNode(), SteppingGranularity.OPERATION, null, true);
            session.execute(next);
            entries.add(SessionJournal.entry(session, "command-" + session.seq(), next));
        }
        SessionLog.await(log.add(new SessionRecord(header, tokens(), entries, ballots)));
        return entries;
    }

    private void fork(String id, Session from, List<JournalEntry> entries) throws RefusedException {
        Session fork = from.fork(1);
        List<JournalEntry> all = new ArrayList<>(new ForkedEntries(fork).of(entries));
        SessionCommand next = new Advance(1, SteppingGranularity.ACTION, null, false);
        fork.execute(next);
        all.add(SessionJournal.entry(fork, "command-" + fork.seq(), next));
        SessionLog.await(log.add(new SessionRecord(header(id, fork), tokens(), all, List.of())));
    }

    private static SessionHeader header(String id, Session session) {
        SessionHeader now = SessionJournal.header(id, "0.1.0", session);
        return new SessionHeader(
                id,
                CREATED,
                now.program(),
                now.library(),
                now.scenarioName(),
                now.scenarioText(),
                now.settings(),
                now.skippedSteps());
    }

    private static List<AccessToken> tokens() {
        return List.of(
                AccessTokens.token(Role.HOST, HOST_TOKEN, null), AccessTokens.token(Role.VIEWER, "viewer-token", null));
    }
}
