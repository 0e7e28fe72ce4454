package sharedpage.server.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.server.Await;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import sharedpage.server.limits.Limit;
import sharedpage.server.session.AccessTokens;
import sharedpage.server.session.LibrarySession;
import sharedpage.server.session.Role;
import sharedpage.server.session.Session;
import sharedpage.server.session.SessionCommand;
import sharedpage.server.snapshot.SnapshotCodec;
import sharedpage.server.store.SessionLog;
import sharedpage.server.store.format.JournalEntry;
import sharedpage.server.store.format.SessionRecord;
import sharedpage.server.store.format.StoredSnapshot;

/** A room stores a snapshot of its session after so many entries. */
class RoomSnapshotTest {
    private static final SessionLog LOG = SessionLog.inMemory(64);
    private static final String ID = "a-session-with-a-snapshot";
    private static final String TOKEN = "host-token";

    @RegisterExtension
    static final TestServer SERVER = new TestServer(() -> LOG);

    @Test
    void theEntryThatMakesThemEnoughStoresASnapshot() throws Exception {
        int enough = Limit.SNAPSHOT_ENTRIES.value();
        SessionLog.await(LOG.add(sessionOf(enough - 1)));
        try (TestClient host = SERVER.connect(ID).say("{'type': 'join', 'token': '" + TOKEN + "'}")) {
            host.hear("welcome");
            assertEquals(Optional.empty(), LOG.snapshot(ID));
            host.say("{'type': 'move', 'id': 'enough', 'to': 1}").hear("ack");
            StoredSnapshot stored = Await.until("a snapshot", () -> LOG.snapshot(ID), Optional::isPresent)
                    .orElseThrow();
            assertEquals(enough, SnapshotCodec.decoded(stored).seq());
            assertEquals(1, SnapshotCodec.decoded(stored).cursor());
        }
    }

    private static SessionRecord sessionOf(int commands) throws Exception {
        Session session = LibrarySession.of("overflow-600");
        List<JournalEntry> entries = new ArrayList<>();
        while (entries.size() < commands) {
            SessionCommand read = new SessionCommand.PerformOperation(
                    session.cursorNode(), "{\"read\":{\"by\":\"A\",\"page\":2,\"bytes\":4}}");
            session.execute(read);
            entries.add(SessionJournal.entry(session, null, read));
        }
        return new SessionRecord(
                SessionJournal.header(ID, "test", session),
                List.of(AccessTokens.token(Role.HOST, TOKEN, null)),
                entries,
                List.of());
    }
}
