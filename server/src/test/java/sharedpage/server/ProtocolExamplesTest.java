package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * PROTOCOL.md shows one real example of every wire message. They are made here by a real session; {@code -Dupdate=true}
 * writes them into the file, otherwise they must be there already.
 */
class ProtocolExamplesTest {
    private static final Path FILE = Path.of("PROTOCOL.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)<!-- example: (\\w+) -->(\\n```json\\n.*?\\n```)?");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SCENARIO =
            """
            title: Three bytes into a page of four
            machine: {page_size: 4, pages: 4, frames: 3}
            processes:
              A: {private: {2: {}}}
            setup:
              - create_group: {by: A, as: g, frame: 1}
              - enter_group: {by: A, page: 1, group: g}
            steps:
              - write: {by: A, page: 1, at: 3, bytes: 2, fill: "x"}
                ask: {text: Where does the second byte land?, options: [nowhere, in A's page 2], answer: in A's page 2}
                why: After line 3 of page 1 comes line 0 of page 2.
            """;

    private final TestServer server = new TestServer();
    private final Map<String, String> examples = new LinkedHashMap<>();

    @Test
    void everyWireMessageIsShownAsItIs() throws IOException {
        server.beforeAll(null);
        try {
            collect();
        } finally {
            server.afterAll(null);
        }
        String text = Files.readString(FILE);
        String updated = withExamples(text);
        if (Boolean.getBoolean("update")) {
            Files.writeString(FILE, updated);
        } else {
            assertEquals(updated, text, "PROTOCOL.md shows something else; write it with -Dupdate=true");
        }
    }

    private void collect() {
        ObjectNode request = JSON.createObjectNode().put("text", SCENARIO);
        JsonNode session = server.open(request.toString(), 201);
        try (TestClient driver = server.connect(session)) {
            say(driver, "join", session, "{\"type\": \"join\", \"token\": \"TOKEN\", \"seen\": null}");
            hear(driver, session, "welcome", "people");
            say(driver, "next", session, "{\"type\": \"next\", \"id\": \"c1\", \"at\": 0, \"answer\": \"nowhere\"}");
            hear(driver, session, "steps", "ack");
            driver.say("{'type': 'next', 'id': 'c2', 'at': 0}");
            hear(driver, session, "refused");
            examples.put("choose", "{\"type\":\"choose\",\"id\":\"c9\",\"at\":3,\"who\":\"B\"}");
            say(driver, "move", session, "{\"type\": \"move\", \"id\": \"c3\", \"to\": 0}");
            hear(driver, session, "cursor");
            say(driver, "fetch", session, "{\"type\": \"fetch\", \"id\": \"c4\", \"node\": 1}");
            hear(driver, session, "state");
            say(
                    driver,
                    "perform",
                    session,
                    "{\"type\": \"perform\", \"id\": \"c5\", \"at\": 0, \"operation\": "
                            + "{\"write\": {\"by\": \"A\", \"page\": 2, \"bytes\": 2, \"text\": \"hi\"}}}");
            hear(driver, session, "kept");
            say(
                    driver,
                    "change",
                    session,
                    "{\"type\": \"change\", \"id\": \"c6\", \"at\": 2, \"settings\": {\"transfer\": \"dma\"}}");
            driver.hear("welcome");
            say(driver, "play", session, "{\"type\": \"play\", \"id\": \"c7\", \"at\": 3, \"stepsPerSecond\": 0.1}");
            say(driver, "pause", session, "{\"type\": \"pause\", \"id\": \"c8\"}");
            driver.hear("ack");
            say(driver, "keep", session, "{\"type\": \"keep\", \"id\": \"c9\"}");
            driver.hear("ack");
            say(driver, "invite", session, "{\"type\": \"invite\", \"id\": \"c10\"}");
            hear(driver, session, "invitation");
            say(driver, "hand_over", session, "{\"type\": \"hand_over\", \"id\": \"c11\"}");
            hear(driver, session, "link");
            driver.hear("ack");
            say(driver, "revoke", session, "{\"type\": \"revoke\", \"id\": \"c12\", \"role\": \"host\"}");
            say(driver, "heartbeat", session, "{\"type\": \"heartbeat\", \"seq\": 7}");
            driver.hear("ack");
            resume(session);
            poll(driver, session);
            fork(driver, session);
            search();
            server.afterAll(null);
            hear(driver, session, "bye");
        }
        JsonNode forms = JSON.readTree(examples.get("welcome")).get("forms");
        examples.put("forms", forms.toString());
        ObjectNode welcome = (ObjectNode) JSON.readTree(examples.get("welcome"));
        examples.put("welcome", welcome.set("forms", JSON.createObjectNode()).toString());
    }

    /** A search, from its beginning to its answer. */
    private void search() {
        String wish = "{\"scenario\": \"lost-update\", \"properties\": [\"lost_update\"]}";
        examples.put("search", wish);
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
        examples.put("searched", done.toString());
    }

    private void poll(TestClient driver, JsonNode session) {
        String options = "\"options\": [\"nowhere\", \"in page 2\"]";
        try (TestClient student = server.connect(session)
                .say("{'type': 'join', 'token': 'TOKEN', 'participant': 'x7Qm-2kd9Zp04Lw_a8Rt5v'}"
                        .replace("ID", session.get("id").stringValue())
                        .replace("TOKEN", session.get("viewer").stringValue()))) {
            student.hear("welcome");
            say(
                    driver,
                    "ask",
                    session,
                    "{\"type\": \"ask\", \"id\": \"p1\", \"at\": 3, \"by\": \"choice\", \"text\": "
                            + "\"Where does the second byte land?\", " + options + "}");
            student.hear("poll");
            say(student, "vote", session, "{\"type\":\"vote\",\"id\":\"p2\",\"poll\":1,\"choice\":\"nowhere\"}");
            examples.put("voted", student.hear("vote").toString());
            for (String step : List.of("close_poll", "reopen_poll", "close_poll", "reveal_poll")) {
                String id = "p-" + examples.size() + step;
                driver.say("{'type': '" + step + "', 'id': '" + id + "', 'poll': 1}")
                        .hear("ack");
                examples.put(step, "{\"type\": \"" + step + "\", \"id\": \"p3\", \"poll\": 1}");
            }
            JsonNode seen = student.hear("poll");
            while (!seen.at("/poll/state").asString("").equals("revealed")) {
                seen = student.hear("poll");
            }
            examples.put("poll", seen.toString());
            say(driver, "fetch_poll", session, "{\"type\": \"fetch_poll\", \"id\": \"p7\", \"poll\": 1}");
            hear(driver, session, "poll_csv");
            say(driver, "end_poll", session, "{\"type\": \"end_poll\", \"id\": \"p8\", \"poll\": 1}");
            driver.hear("ack");
            say(
                    driver,
                    "point",
                    session,
                    "{\"type\": \"point\", \"place\": {\"key\": \"frames/1\", \"line\": 3}, \"ping\": true}");
            hear(student, session, "pointer");
            say(student, "away", session, "{\"type\": \"away\", \"away\": true}");
        }
    }

    private void fork(TestClient driver, JsonNode session) {
        try (TestClient student = server.join(session, "viewer")) {
            say(student, "fork", session, "{\"type\": \"fork\", \"id\": \"f1\", \"node\": 1}");
            JsonNode forked = student.hear("forked");
            String id = forked.get("session").stringValue();
            examples.put("forked", stable(forked.toString().replace(id, "ID2")));
            String raise = "{\"type\": \"raise_hand\", \"id\": \"f2\", \"session\": \"ID2\", \"token\": \"VIEW2\", "
                    + "\"words\": \"It lands in page 2.\"}";
            examples.put("raise_hand", raise);
            student.say(raise.replace("ID2", id)
                    .replace("VIEW2", forked.get("viewer").stringValue()));
            hear(driver, session, "hands");
            say(driver, "show", session, "{\"type\": \"show\", \"id\": \"f3\", \"hand\": 1}");
            String showing = student.hear("showing").toString();
            examples.put("showing", stable(showing.replace(id, "ID2")));
            say(student, "lower_hand", session, "{\"type\": \"lower_hand\", \"id\": \"f4\"}");
            student.hear("ack");
            driver.hear("hands");
            student.say(raise.replace("ID2", id)
                    .replace("VIEW2", forked.get("viewer").stringValue()));
            driver.hear("hands");
            driver.say("{'type': 'lower_hand', 'id': 'f5', 'hand': 2}");
            hear(student, session, "lowered");
        }
    }

    private void resume(JsonNode session) {
        String join = "{'type': 'join', 'token': 'TOKEN', 'seen': 4}";
        try (TestClient back = server.connect(session)
                .say(join.replace("ID", session.get("id").stringValue())
                        .replace("TOKEN", session.get("viewer").stringValue()))) {
            hear(back, session, "resumed");
        }
    }

    private void say(TestClient client, String name, JsonNode session, String text) {
        examples.put(name, text);
        client.say(text.replace("ID", session.get("id").stringValue())
                .replace("TOKEN", session.get("host").stringValue()));
    }

    private void hear(TestClient client, JsonNode session, String... types) {
        for (String type : types) {
            String text = client.hear(type).toString();
            examples.put(type, stable(text.replace(session.get("id").stringValue(), "ID")));
        }
    }

    /** What is made by chance or by the clock, always the same. */
    private static String stable(String text) {
        return text.replaceAll("\"(host|viewer)\":\"[^\"]+\"", "\"$1\":\"TOKEN\"")
                .replaceAll("\"token\":\"[^\"]+\"", "\"token\":\"TOKEN\"")
                .replaceAll("\"code\":\"[2-9A-Z]{6}\"", "\"code\":\"K7M4PQ\"")
                .replaceAll("/j/[2-9A-Z]{6}\"", "/j/K7M4PQ\"")
                .replaceAll("\"expires\":\"[^\"]+\"", "\"expires\":\"2026-11-23T04:00:00Z\"");
    }

    private String withExamples(String text) {
        List<String> shown = new ArrayList<>();
        String updated = EXAMPLE.matcher(text).replaceAll(found -> {
            shown.add(found.group(1));
            String json = shown(JSON.readTree(examples.get(found.group(1))));
            return Matcher.quoteReplacement("<!-- example: " + found.group(1) + " -->\n```json\n" + json + "\n```");
        });
        assertEquals(
                examples.keySet().stream().sorted().toList(),
                shown.stream().sorted().toList());
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
