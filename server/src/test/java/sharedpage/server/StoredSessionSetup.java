package sharedpage.server;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import sharedpage.server.store.SessionLog;
import tools.jackson.databind.JsonNode;

/** For each test a server of its own that stores its sessions, with one session; the test may restart it. */
abstract class StoredSessionSetup {
    @TempDir
    private Path folder;

    TestServer server;

    /** As the server answered when it was opened: id, host, viewer. */
    JsonNode session;

    @BeforeEach
    final void open() throws IOException {
        start();
        session = server.open("overflow-600");
    }

    @AfterEach
    final void stop() {
        server.afterAll(null);
    }

    /** Ends the server and starts another one with the same data. */
    final void restart() throws IOException {
        stop();
        start();
    }

    private void start() throws IOException {
        server = new TestServer(() -> SessionLog.in(folder.resolve("sessions.db"), 0));
        server.beforeAll(null);
    }
}
