package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sharedpage.server.wire.ClientMessage;
import sharedpage.server.wire.ServerMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * PROTOCOL.md shows one real example of every wire message. They are made by a real session, in the conversation that the
 * document itself holds: a new wire message needs lines there and none here. {@code -Dupdate=true} writes the examples into
 * the file, otherwise they must be there already.
 */
class ProtocolExamplesTest {
    private static final Set<String> SHOWN_OPERATIONS = Set.of("create_group", "write", "revoke");

    /** A line of the conversation: a client, the direction, a wire message or the type of one and what occurs in it. */
    private static final Pattern LINE = Pattern.compile("(\\w+) +([→←]) (.*)");

    private static final String END = "server ends";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestServer server = new TestServer();
    private final Map<String, String> examples = new LinkedHashMap<>();

    @Test
    void everyWireMessageIsShownAsItIs() throws IOException {
        ProtocolDocument protocol = ProtocolDocument.read();
        server.beforeAll(null);
        try {
            search();
            showSomeForms();
            new Conversation(server.open(
                            JSON.createObjectNode()
                                    .put("text", protocol.scenario())
                                    .toString(),
                            201))
                    .run(protocol.conversation());
        } finally {
            server.afterAll(null);
        }
        assertEquals(
                Stream.concat(names("sent", ClientMessage.class), names("received", ServerMessage.class))
                        .sorted()
                        .toList(),
                examples.keySet().stream()
                        .filter(name -> !name.startsWith("example"))
                        .sorted()
                        .toList(),
                "the conversation in PROTOCOL.md must have each wire message once at least");
        String updated = withExamples(protocol.text());
        if (Boolean.getBoolean("update")) {
            Files.writeString(ProtocolDocument.FILE, updated);
        } else {
            assertEquals(updated, protocol.text(), "PROTOCOL.md shows something else; write it with -Dupdate=true");
        }
    }

    /** The wire messages that exist, by their records. */
    private static Stream<String> names(String direction, Class<?> sealed) {
        return sealed.isSealed()
                ? Arrays.stream(sealed.getPermittedSubclasses()).flatMap(type -> names(direction, type))
                : Stream.of(direction + ": "
                        + sealed.getAnnotation(JsonTypeName.class).value());
    }

    /** What the clients and the server say to each other. */
    private final class Conversation {
        private final JsonNode session;
        private final Map<String, TestClient> clients = new LinkedHashMap<>();
        private JsonNode forked;

        Conversation(JsonNode session) {
            this.session = session;
        }

        void run(String lines) {
            try {
                lines.lines().forEach(this::line);
            } finally {
                clients.values().forEach(TestClient::close);
            }
        }

        private void line(String line) {
            if (line.equals(END)) {
                server.afterAll(null);
                return;
            }
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new AssertionError("a line of the conversation is neither CLIENT → MESSAGE nor CLIENT ← TYPE nor "
                        + END + ": " + line);
            }
            String name = parts.group(1);
            TestClient client = clients.computeIfAbsent(name, added -> server.connect(session));
            if (parts.group(2).equals("→")) {
                send(client, name.equals("host") ? "host" : "viewer", parts.group(3));
            } else {
                receive(client, parts.group(3));
            }
        }

        private void send(TestClient client, String role, String message) {
            examples.putIfAbsent("sent: " + JSON.readTree(message).get("type").stringValue(), message);
            String text = message.replace("TOKEN", session.get(role).stringValue());
            client.say(
                    forked == null
                            ? text
                            : text.replace("ID2", forked.get("session").stringValue())
                                    .replace("VIEW2", forked.get("viewer").stringValue()));
        }

        private void receive(TestClient client, String expected) {
            String[] typeAndPart = expected.split(" ", 2);
            String type = typeAndPart[0];
            String part = typeAndPart.length == 1 ? "" : typeAndPart[1];
            JsonNode message = client.hear(type);
            while (!message.toString().contains(part)) {
                message = client.hear(type);
            }
            if (type.equals("forked")) {
                forked = message;
            }
            examples.putIfAbsent("received: " + type, stable(message.toString()));
        }

        /** What is made by chance or by the clock, always the same. */
        private String stable(String text) {
            String own =
                    forked == null ? text : text.replace(forked.get("session").stringValue(), "ID2");
            return own.replace(session.get("id").stringValue(), "ID")
                    .replaceAll("\"(host|viewer)\":\"[^\"]+\"", "\"$1\":\"TOKEN\"")
                    .replaceAll("\"token\":\"[^\"]+\"", "\"token\":\"TOKEN\"")
                    .replaceAll("\"code\":\"[2-9A-Z]{6}\"", "\"code\":\"K7M4PQ\"")
                    .replaceAll("/j/[2-9A-Z]{6}\"", "/j/K7M4PQ\"")
                    .replaceAll("\"expires\":\"[^\"]+\"", "\"expires\":\"2026-11-23T04:00:00Z\"");
        }
    }

    /** A few operations and one setting of each kind. */
    private void showSomeForms() {
        ObjectNode forms = (ObjectNode) JSON.readTree(server.get("/api/forms").body());
        keep(
                forms,
                "operations",
                form -> SHOWN_OPERATIONS.contains(form.get("name").stringValue()));
        Set<String> kinds = new HashSet<>();
        keep(forms, "settings", form -> kinds.add(form.get("kind").stringValue()));
        examples.put("example: forms", forms.toString());
    }

    private static void keep(ObjectNode forms, String list, Predicate<JsonNode> shown) {
        List<JsonNode> kept = forms.get(list).valueStream().filter(shown).toList();
        forms.putArray(list).addAll(kept);
    }

    /** A search, from its beginning to its answer. */
    private void search() {
        String wish = "{\"scenario\": \"lost-update\", \"properties\": [\"lost_update\"]}";
        examples.put("example: search", wish);
        JsonNode begun = JSON.readTree(server.post("/api/searches", wish).body());
        String path = "/api/searches/" + begun.get("id").stringValue();
        JsonNode seen = begun;
        while (!seen.get("state").stringValue().equals("done")) {
            seen = JSON.readTree(server.get(path).body());
        }
        ObjectNode done = (ObjectNode) seen;
        done.put("id", "SEARCH").put("milliseconds", 41).put("rate", 1_000).put("bytes", 27_590);
        ((ObjectNode) done.get("answer")).put("bytes", 27_590);
        ((ObjectNode) done.at("/answer/findings/0")).put("scenario", "title: Two increments, one lost …");
        examples.put("example: searched", done.toString());
    }

    private String withExamples(String text) {
        List<String> shown = new ArrayList<>();
        String updated = ProtocolDocument.EXAMPLE.matcher(text).replaceAll((MatchResult found) -> {
            String name = found.group(1);
            shown.add(name);
            String example = examples.getOrDefault(name, "\"no such wire message\"");
            return Matcher.quoteReplacement(
                    "<!-- " + name + " -->\n```json\n" + shown(JSON.readTree(example)) + "\n```");
        });
        assertEquals(
                examples.keySet().stream().sorted().toList(),
                shown.stream().sorted().toList(),
                "PROTOCOL.md must show each wire message once: <!-- sent: TYPE --> or <!-- received: TYPE -->");
        return updated;
    }

    /** Short ones in one line, others with each part, and each element of a long list, on a line of its own. */
    private static String shown(JsonNode json) {
        return json.toString().length() < 120 ? json.toString() : shown(json, "");
    }

    private static String shown(JsonNode json, String indent) {
        boolean flat = json.valueStream().allMatch(JsonNode::isValueNode);
        if (flat || json.toString().length() < 110 || indent.length() > 4) {
            return json.toString();
        }
        String inner = indent + "  ";
        List<String> parts = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(element -> parts.add(inner + shown(element, inner)));
            return "[\n" + String.join(",\n", parts) + "\n" + indent + "]";
        }
        json.properties()
                .forEach(part -> parts.add(inner + "\"" + part.getKey() + "\": " + shown(part.getValue(), inner)));
        return "{\n" + String.join(",\n", parts) + "\n" + indent + "}";
    }
}
