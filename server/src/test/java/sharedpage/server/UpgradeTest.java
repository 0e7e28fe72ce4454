package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sharedpage.server.store.LogReader;
import tools.jackson.databind.JsonNode;

/**
 * Sessions that were stored by this version, in the hands of another one: its sources are copies that differ in one place,
 * compiled here, and it serves in a process of its own.
 */
class UpgradeTest {
    private static final Path STORED = Path.of("src", "test", "resources", "data", "0.1.0", "sessions.db");
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)/");

    @TempDir
    private Path folder;

    private PatchedClasses version;

    @BeforeEach
    void aVersionToCome() throws IOException {
        version = new PatchedClasses(folder.resolve("version"));
        Files.createDirectories(data());
        Files.copy(STORED, data().resolve("sessions.db"));
    }

    private Path data() {
        return folder.resolve("data");
    }

    @Test
    void aFieldMoreOnTheWireLeavesStoredSessionsDrivable() throws IOException {
        version.change(
                "ProcessJson.java",
                "    /** A process without its page table. */",
                "@com.fasterxml.jackson.annotation.JsonProperty boolean upgraded() { return true; }");
        try (Served server = served()) {
            int port = port(server);
            for (String session : sessions()) {
                JsonNode welcome = drive(port, session, "next");
                assertTrue(
                        welcome.at("/state/processes/0/upgraded").booleanValue(),
                        welcome.at("/state/processes").toString());
            }
        }
    }

    @Test
    void anotherPriceLeavesStoredSessionsDrivable() throws IOException, InterruptedException {
        version.change("UnitPrice.java", "MEMORY(\"memory\", \"m\", 100,", "MEMORY(\"memory\", \"m\", 99,");
        try (Served server = served()) {
            int port = port(server);
            String costs = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/costs"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            assertTrue(costs.contains("\"ns\":99"), costs.substring(0, 200));
            for (String session : sessions()) {
                drive(port, session, "next");
            }
        }
    }

    @Test
    void aWireMessageOfAnotherNameLeavesStoredSessionsDrivable() throws IOException {
        version.change("SessionChange.java", "@JsonTypeName(\"next\")", "@JsonTypeName(\"step_forward\")");
        try (Served server = served()) {
            int port = port(server);
            for (String session : sessions()) {
                drive(port, session, "step_forward");
            }
        }
    }

    /** So that the three before do not pass whatever a version does. */
    @Test
    void anotherModelIsNoticed() throws IOException {
        version.change(
                "PageTableEntry.java",
                "true,\n                modified || access == Access.WRITE",
                "used,\n                modified || access == Access.WRITE");
        try (Served server = served()) {
            int port = port(server);
            try (TestClient host = join(port, "own-scenario")) {
                JsonNode divergence = host.hear("welcome").get("divergence");
                assertEquals(4, divergence.get("entry").intValue(), divergence.toString());
                host.say("{'type': 'fork', 'id': 'f', 'node': " + divergence.get("node") + "}")
                        .hear("forked");
            }
        }
    }

    private Served served() throws IOException {
        return Served.with(List.of(version.classes()), "--data", data().toString());
    }

    private static int port(Served server) {
        Matcher address = ADDRESS.matcher(server.line());
        assertTrue(address.find(), "the first line tells the address");
        return Integer.parseInt(address.group(1));
    }

    private List<String> sessions() {
        List<String> sessions = LogReader.of(data().resolve("sessions.db")).sessions();
        assertTrue(sessions.size() > 5, sessions.toString());
        return sessions;
    }

    private static TestClient join(int port, String session) {
        return new TestClient(URI.create("ws://localhost:" + port + "/ws/s/" + session))
                .say("{'type': 'join', 'token': 'host-token'}");
    }

    /** Joins as host, goes to the start and one step on; returns the welcome. */
    private static JsonNode drive(int port, String session, String next) {
        try (TestClient host = join(port, session)) {
            JsonNode welcome = host.hear("welcome");
            assertTrue(welcome.get("divergence").isNull(), session + ": " + welcome.get("divergence"));
            host.say("{'type': 'move', 'id': 'back', 'to': 0}").hear("ack");
            host.say("{'type': '" + next + "', 'id': 'on', 'at': 0, 'skip': true}")
                    .hear("ack");
            return welcome;
        }
    }
}
