package sharedpage.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.server.refusal.RefusedException;
import sharedpage.server.session.Session;
import sharedpage.server.session.SessionCommand;
import sharedpage.server.session.SteppingGranularity;
import sharedpage.server.store.LogReader;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.format.JournalEntry;
import sharedpage.server.store.format.SessionRecord;
import sharedpage.server.wire.Divergence;
import sharedpage.sim.run.EngineVersion;

/**
 * Data folders of versions before, in {@code src/test/resources/data}, open with this one: each session replays up to the
 * entry that is listed here, and goes on from there.
 */
class StoredSessionsTest {
    private static final Path DATA = Path.of("src", "test", "resources", "data");

    /**
     * What this version makes of a stored session.
     *
     * @param folder named after the version that wrote it
     * @param lastMatching number of the last entry that leads to the recorded state; all of them, unless the model was changed
     *     on purpose and {@link EngineVersion} was raised with it
     */
    private record Stored(String folder, String session, int entries, int lastMatching) {}

    private static final List<Stored> STORED = List.of(
            new Stored("0.1.0", "branches", 6, 6),
            new Stored("0.1.0", "fork", 8, 8),
            new Stored("0.1.0", "kernel-role", 6, 6),
            new Stored("0.1.0", "lesson-answered", 3, 3),
            new Stored("0.1.0", "own-scenario", 13, 13),
            new Stored("0.1.0", "polls", 10, 10),
            new Stored("0.1.0", "settings", 2, 2));

    @TempDir
    private Path copies;

    static Stream<Stored> stored() {
        return STORED.stream();
    }

    /** A copy, since even reading writes files beside a database. */
    private Path copyOf(String folder) throws IOException {
        Path copy = Files.createDirectories(copies.resolve(folder)).resolve("sessions.db");
        return Files.copy(DATA.resolve(folder).resolve("sessions.db"), copy);
    }

    /** {@code src/test/resources/data/README.md} says when. */
    @Test
    @EnabledIfSystemProperty(named = "fixture.write", matches = ".+")
    void writeADataFolder() throws IOException, RefusedException {
        StoredSessionsFixture.write(DATA.resolve(System.getProperty("fixture.write")));
    }

    @Test
    void everyStoredSessionIsListedHere() throws IOException {
        TreeSet<String> found = new TreeSet<>();
        try (Stream<Path> folders = Files.list(DATA).filter(Files::isDirectory)) {
            for (Path folder : folders.toList()) {
                String name = folder.getFileName().toString();
                LogReader.of(copyOf(name)).sessions().forEach(session -> found.add(name + "/" + session));
            }
        }
        assertTrue(found.size() > 5, found.toString());
        assertEquals(
                STORED.stream()
                        .map(one -> one.folder + "/" + one.session)
                        .collect(Collectors.toCollection(TreeSet::new)),
                found);
    }

    @ParameterizedTest
    @MethodSource("stored")
    void aStoredSessionReplaysUpToItsLastMatchingEntry(Stored one) throws IOException, RefusedException {
        SessionRecord record =
                LogReader.of(copyOf(one.folder)).find(one.session).orElseThrow();
        Optional<Divergence> divergence = ReplayedSession.of(record).divergence();

        assertEquals(one.entries, record.entries().size());
        assertEquals(
                one.lastMatching,
                divergence.map(found -> found.entry() - 1).orElse(one.entries),
                divergence.toString());
    }

    @ParameterizedTest
    @MethodSource("stored")
    void aStoredSessionCanBeDriven(Stored one) throws IOException, RefusedException {
        try (SessionLog log = SessionLog.in(copyOf(one.folder), 0)) {
            ReplayedSession replayed = ReplayedSession.of(log.find(one.session).orElseThrow());
            if (replayed.divergence().isPresent()) {
                drive(replayed.session().fork(replayed.divergence().get().node()));
                return;
            }
            for (JournalEntry entry : drive(replayed.session())) {
                SessionLog.await(log.append(one.session, entry));
            }
            ReplayedSession again = ReplayedSession.of(log.find(one.session).orElseThrow());
            assertEquals(Optional.empty(), again.divergence());
            assertEquals(one.entries + 2, again.session().seq());
        }
    }

    /** Goes back to the start and one step on, as any host may. */
    private static List<JournalEntry> drive(Session session) throws RefusedException {
        SessionCommand back = new SessionCommand.MoveToNode(0);
        session.execute(back);
        JournalEntry moved = SessionJournal.entry(session, "back", back);
        SessionCommand on = new SessionCommand.Advance(0, SteppingGranularity.ACTION, null, true);
        session.execute(on);
        return List.of(moved, SessionJournal.entry(session, "on", on));
    }
}
