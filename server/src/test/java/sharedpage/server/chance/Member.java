package sharedpage.server.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import sharedpage.server.Await;
import sharedpage.server.TestClient;
import tools.jackson.databind.JsonNode;

/** One client of a class, written from PROTOCOL.md. It sends again what was not answered when it comes back. */
final class Member implements AutoCloseable {
    private static final int LINK_ENDED = 4401;
    private static final int SERVER_ENDED = 1001;
    private static final int CONNECT_AGAIN = 1013;

    private final ClassRun run;
    private final Access access;
    private final String name;
    private final View view = new View();
    private final Map<String, SentCommand> sent = new LinkedHashMap<>();
    private TestClient client;
    private boolean joined;
    private boolean ended;
    private int closeCode;

    /**
     * What lets a member in.
     *
     * @param key {@code token} or {@code code}
     * @param since the number of entries when it was made
     */
    record Access(String role, String key, String value, int since) {
        boolean isHost() {
            return role.equals("host");
        }
    }

    Member(ClassRun run, String name, Access access) {
        this.run = run;
        this.name = name;
        this.access = access;
    }

    boolean isHost() {
        return access.isHost();
    }

    Access access() {
        return access;
    }

    View view() {
        return view;
    }

    String name() {
        return name;
    }

    Iterable<SentCommand> sent() {
        return sent.values();
    }

    /** Commands that may be repeated: what is read is not among them. */
    List<SentCommand> repeatable() {
        return sent.values().stream().filter(one -> !one.type().equals("fetch")).toList();
    }

    boolean isHere() {
        return client != null;
    }

    /** Whether its link was ended. */
    boolean hasEnded() {
        return ended;
    }

    /** Joins, with what it has seen, and sends again what has no answer. */
    void come() {
        while (client == null && !ended) {
            client = run.connect();
            joined = false;
            put("{'type': 'join', '%s': '%s', 'participant': '%s', 'seen': %s}"
                    .formatted(access.key, access.value, name, view.seq()));
            while (client != null && !joined) {
                hear();
            }
        }
        if (client != null) {
            sent.values().stream().filter(one -> !one.isAnswered()).forEach(one -> put(one.sending()));
        }
    }

    /** Sends a command; {@code %s} in it stands for a new id. */
    SentCommand send(String type, String rest) {
        String id = run.freshId();
        SentCommand command = new SentCommand(type, id, "{'type': '" + type + "', 'id': '" + id + "'" + rest + "}");
        sent.put(id, command);
        put(command.sending());
        return command;
    }

    /** Sends a wire message that is not answered. */
    void say(String message) {
        put(message);
    }

    void repeat(SentCommand command) {
        put(command.sending());
    }

    /** Sends another command with the id of one that was carried out, which has to be refused. */
    void reuse(SentCommand command) {
        awaitAnswers();
        if (client == null) {
            return;
        }
        String other = command.type().equals("lower_hand") ? "fork" : "lower_hand";
        SentCommand second = new SentCommand(
                other,
                command.id(),
                "{'type': '" + other + "', 'id': '" + command.id() + "'"
                        + (other.equals("fork") ? ", 'node': 0}" : "}"));
        sent.put(command.id(), second);
        put(second.sending());
        awaitAnswers();
        sent.put(command.id(), command);
        if (second.isAnswered()) {
            String code = second.answer().path("code").asString("");
            assertTrue(Set.of("malformed", "limit", "token").contains(code), () -> "a used id: " + second.answer());
        }
    }

    private void put(String message) {
        try {
            client.say(message);
        } catch (CompletionException closed) {
            // The server has closed the connection; what it said before that is still to be heard.
            assertTrue(closed.getCause() instanceof IOException, closed::toString);
        }
    }

    /** Hears until all that it sent is answered, or its connection has ended. */
    void awaitAnswers() {
        while (client != null && sent.values().stream().anyMatch(SentCommand::isDue)) {
            hear();
        }
    }

    /** The state at a node; empty if the connection has ended. When it has come, so has what was sent to all before. */
    Optional<JsonNode> fetch(int node) {
        Optional<SentCommand> answered = Await.until(
                "a state",
                () -> {
                    SentCommand fetch = send("fetch", ", 'node': " + node);
                    awaitAnswers();
                    return Optional.of(fetch);
                },
                fetch -> client == null || fetch.get().isAcknowledged());
        return client == null
                ? Optional.empty()
                : answered.map(fetch -> fetch.answer().get("state"));
    }

    private void hear() {
        Optional<JsonNode> next = client.hearOrEnd();
        if (next.isPresent()) {
            take(next.get());
        } else {
            left(client.closeCode());
        }
    }

    private void take(JsonNode message) {
        run.shapes().check(message);
        view.take(message);
        String type = message.get("type").stringValue();
        joined = joined || type.equals("welcome") || type.equals("resumed");
        if (type.equals("refused")) {
            assertTrue(!message.get("what").stringValue().startsWith("Internal"), message::toString);
        }
        if (type.equals("link") || type.equals("invitation")) {
            run.hasLink(message);
        }
        if (message.path("id").isString()) {
            SentCommand command = sent.get(message.get("id").stringValue());
            assertTrue(command != null, () -> "an answer to what was not asked: " + message);
            command.take(message, run.life());
            run.answered(message);
        }
    }

    private void left(int code) {
        assertTrue(Set.of(LINK_ENDED, SERVER_ENDED, CONNECT_AGAIN).contains(code), () -> name + " was closed: " + code);
        closeCode = code;
        client = null;
        sent.values().forEach(SentCommand::expectNoMore);
        if (code == LINK_ENDED) {
            ended = true;
            run.linkEnded(this);
        }
    }

    /** The network takes the connection away; what was sent to it is lost. */
    void cut() {
        if (client != null) {
            client.close();
            client = null;
            sent.values().forEach(SentCommand::expectNoMore);
        }
    }

    /** Hears the server say goodbye. */
    void awaitGoodbye() {
        boolean here = client != null;
        while (client != null) {
            hear();
        }
        if (here && !ended) {
            assertEquals(SERVER_ENDED, closeCode, name);
        }
    }

    @Override
    public void close() {
        cut();
    }
}
