package sharedpage.e2e.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What one client did in a session and was told of it, kept apart from the server. */
final class History {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Enough for a few commands at 20 a second. */
    private static final int LIMIT_PAUSE_MILLISECONDS = 200;

    private final WireClient.Session session;
    /** The acknowledgement of each command, by its id. */
    private final Map<String, JsonNode> acknowledged = new ConcurrentHashMap<>();
    /** The hash after each entry, by its number, as the client saw it. */
    private final Map<Integer, String> hashes = new HashMap<>();

    private String unanswered;
    private int commands;

    History(WireClient.Session session) {
        this.session = session;
    }

    String id() {
        return session.id();
    }

    /** How many commands were acknowledged so far; any thread may ask. */
    int told() {
        return acknowledged.size();
    }

    /** The number of the last entry it was told of. */
    int seen() {
        return hashes.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** From now on nothing of the session may be lost. */
    void keep(URI server) {
        try (WireClient client = WireClient.join(server, session, session.host())) {
            client.say("{'type':'keep','id':'keep'}").hear("ack");
        }
    }

    /** Drives until the server is gone. */
    void drive(URI server) {
        try (WireClient client = WireClient.join(server, session, session.host())) {
            int at = welcomed(client);
            while (true) {
                at = command(client, next(at));
            }
        } catch (CompletionException | WireClient.GoneException e) {
            // killed, as it should be; the command that has no answer is repeated next time
        }
    }

    /** Whatever had no answer gets one, and the class goes on for a few steps. */
    void goOn(URI server) {
        try (WireClient client = WireClient.join(server, session, session.host())) {
            int at = welcomed(client);
            for (int i = 0; i < 3; i++) {
                at = command(client, next(at));
            }
        }
    }

    private int welcomed(WireClient client) {
        JsonNode welcome = client.hear("welcome");
        see(welcome.get("seq").intValue(), welcome.at("/state/hash").stringValue());
        assertEquals("null", welcome.get("divergence").toString());
        if (unanswered == null) {
            return welcome.at("/cursor/node").intValue();
        }
        return command(client, unanswered);
    }

    /** Own operations, and now and then another branch. */
    private String next(int at) {
        String id = "c" + commands++;
        if (commands % 7 == 0) {
            return "{'type':'move','id':'%s','to':%d}".formatted(id, at / 2);
        }
        return "{'type':'perform','id':'%s','at':%d,'operation':{'write':{'by':'A','page':2,'bytes':2,'text':'hi'}}}"
                .formatted(id, at);
    }

    private int command(WireClient client, String command) {
        unanswered = command;
        client.say("%s", command);
        String id = JSON.readTree(command.replace('\'', '"')).get("id").stringValue();
        while (true) {
            JsonNode heard = client.hear();
            String type = heard.get("type").stringValue();
            if (type.equals("steps")) {
                JsonNode steps = heard.get("steps");
                see(
                        heard.get("seq").intValue(),
                        steps.get(steps.size() - 1).get("hash").stringValue());
            }
            if (!id.equals(heard.path("id").asString(""))) {
                continue;
            }
            if (type.equals("refused")) {
                assertEquals("limit", heard.get("code").stringValue(), heard.toString());
                Backoff.pause(LIMIT_PAUSE_MILLISECONDS);
                client.say("%s", command);
            } else {
                assertEquals("ack", type, heard.toString());
                unanswered = null;
                acknowledged.put(id, heard);
                return heard.get("node").intValue();
            }
        }
    }

    private void see(int seq, String hash) {
        String before = hashes.put(seq, hash);
        assertEquals(before == null ? hash : before, hash, "two states after entry " + seq);
    }

    /**
     * Holds the lines of an export to what the client received. The states themselves are compared when the session is
     * joined again, see {@link #see}: an export has digests of the model, which a client does not know.
     */
    void requireIn(List<String> lines) {
        Map<String, JsonNode> byCommand = new HashMap<>();
        int seq = 0;
        boolean mine = false;
        for (String line : lines) {
            JsonNode entry = JSON.readTree(line);
            String type = entry.get("type").stringValue();
            mine = type.equals("session") ? entry.get("id").stringValue().equals(id()) : mine;
            if (mine && type.equals("entry")) {
                assertEquals(++seq, entry.get("seq").intValue(), "entries without a gap");
                assertEquals(null, byCommand.put(entry.get("command_id").stringValue(), entry), "a doubled command");
            }
        }
        acknowledged.forEach((id, ack) -> {
            JsonNode entry = byCommand.get(id);
            assertNotNull(entry, id + " was acknowledged and is lost");
            assertEquals(ack.get("seq").intValue(), entry.get("seq").intValue(), id);
            assertEquals(ack.get("node").intValue(), entry.get("node").intValue(), id);
        });
        int last = seq;
        hashes.keySet().forEach(seen -> assertEquals(true, seen <= last, "entry " + seen + " was seen and is lost"));
    }
}
