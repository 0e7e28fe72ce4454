package sharedpage.server.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.server.Await;
import sharedpage.server.ProtocolDocument;
import sharedpage.server.TestClient;
import sharedpage.server.TestServer;
import sharedpage.server.chance.Member.Access;
import sharedpage.server.store.SessionLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A class with its server: who is in it, which links there are, and what becomes of the data. */
final class ClassRun implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final DocumentedShapes shapes;
    private final List<Member> members = new ArrayList<>();
    /** Links that let a host in, as far as members know of them; some may have ended. */
    private final List<Access> hostLinks = new ArrayList<>();

    private final List<String> ended = new ArrayList<>();
    private final String session;
    private Access viewerLink;
    private Access codeLink;
    private TestServer server;
    private Path data;
    private int life;
    private int ids;
    private int node;

    /**
     * A new class with two hosts and two viewers.
     *
     * @param folder where its data may lie
     */
    ClassRun(Path folder, ProtocolDocument protocol, DocumentedShapes shapes) {
        this.folder = folder;
        this.shapes = shapes;
        data = folder.resolve("data-0");
        start();
        JsonNode made = server.open(
                JSON.createObjectNode().put("text", protocol.scenario()).toString(), 201);
        session = made.get("id").stringValue();
        hostLinks.add(new Access("host", "token", made.get("host").stringValue(), -1));
        viewerLink = new Access("viewer", "token", made.get("viewer").stringValue(), -1);
        codeLink = viewerLink;
        join(hostLinks.get(0));
        join(hostLinks.get(0));
        join(viewerLink);
        join(viewerLink);
    }

    private void start() {
        life++;
        server = new TestServer(() -> SessionLog.in(data.resolve("sessions.db"), 0));
        try {
            Files.createDirectories(data);
            server.beforeAll(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server ends and starts again; a session that is only looked at would end with it. */
    void restart() {
        driven("keep");
        stop();
        start();
        members.forEach(Member::come);
    }

    private void stop() {
        server.afterAll(null);
        members.forEach(Member::awaitGoodbye);
    }

    /** Another server goes on with what was exported and imported; join codes are not part of it. */
    void transfer() {
        driven("keep");
        stop();
        Path file = folder.resolve("exported-" + life);
        Path next = folder.resolve("data-" + life);
        String exported = DataCommand.run("export", "--data", data, session);
        write(file, exported);
        DataCommand.run("import", "--data", next, file);
        assertEquals(exported, DataCommand.run("export", "--data", next, session));
        data = next;
        codeLink = viewerLink;
        ended.add("viewer");
        start();
        members.forEach(Member::come);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is stored of the session now, a line for each token, entry and ballot. */
    List<JsonNode> stored() {
        return DataCommand.run("export", "--data", data, session)
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    /** A host gives this command, which has to be carried out; one whose link has ended hears of it then, and another one does. */
    void driven(String command) {
        Await.until(
                "an answer to " + command,
                () -> {
                    Member driver = driver();
                    SentCommand sent = driver.send(command, "");
                    driver.awaitAnswers();
                    return sent;
                },
                sent -> {
                    assertTrue(
                            sent.answer() == null || sent.isAcknowledged() || sent.isTriedAgain(),
                            () -> "a host cannot drive: " + sent.answer());
                    return sent.isAcknowledged();
                });
    }

    /** A host that is here; there has to be a link that lets one in. */
    Member driver() {
        Optional<Member> here =
                members.stream().filter(Member::isHost).filter(Member::isHere).findFirst();
        if (here.isPresent()) {
            return here.get();
        }
        for (Access link : List.copyOf(hostLinks)) {
            Member host = join(link);
            if (host.isHere()) {
                return host;
            }
        }
        throw new AssertionError("none of " + hostLinks.size() + " host links lets one in");
    }

    Member join(Access access) {
        Member member = new Member(this, access.role() + "-" + (members.size() + 1), access);
        members.add(member);
        member.come();
        return member;
    }

    /** A link or a join code was sent. */
    void hasLink(JsonNode message) {
        int since = message.get("seq").intValue();
        if (message.get("type").stringValue().equals("invitation")) {
            codeLink = new Access("viewer", "code", message.get("code").stringValue(), since);
            return;
        }
        Access link = new Access(
                message.get("role").stringValue(), "token", message.get("token").stringValue(), since);
        if (link.isHost()) {
            hostLinks.add(link);
        } else {
            viewerLink = link;
        }
    }

    /** Links of this role are asked to end. */
    void endsLinks(String role) {
        ended.add(role);
    }

    void linkEnded(Member member) {
        assertTrue(ended.contains(member.access().role()), () -> "no one ended the link of " + member.name());
    }

    /** Where the session looks, as far as an answer has said. */
    void answered(JsonNode answer) {
        if (answer.get("type").stringValue().equals("ack")) {
            node = answer.get("node").intValue();
        }
    }

    int node() {
        return node;
    }

    TestClient connect() {
        return server.connect(session);
    }

    /** A connection to another session of this server. */
    TestClient connectTo(String other) {
        return server.connect(other);
    }

    String freshId() {
        return "c" + ids++;
    }

    int life() {
        return life;
    }

    DocumentedShapes shapes() {
        return shapes;
    }

    List<Member> members() {
        return members;
    }

    Access hostLink() {
        return hostLinks.get(hostLinks.size() - 1);
    }

    Access viewerLink(boolean byCode) {
        return byCode ? codeLink : viewerLink;
    }

    @Override
    public void close() {
        members.forEach(Member::close);
        server.afterAll(null);
    }
}
