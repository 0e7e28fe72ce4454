package sharedpage.server.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sharedpage.server.wire.Rebuilt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** What a client knows of a session from what it was sent, as sections 4 and 6 of PROTOCOL.md have it. */
final class View {
    private static final int NONE = -1;

    private final Map<Integer, JsonNode> states = new HashMap<>();
    /** The parent of each node, by its number; {@link #NONE} for a start. */
    private final List<Integer> parents = new ArrayList<>();

    private JsonNode cursor;
    private boolean kept;
    private Integer seq;
    private int lastEntry;
    private JsonNode poll = NullNode.getInstance();
    private JsonNode showing = NullNode.getInstance();
    private final Map<String, String> votes = new HashMap<>();
    private List<Integer> hands = List.of();

    /** What has to be equal at all who are in the same session. */
    record Shared(Integer seq, boolean kept, List<Integer> path, JsonNode cursor, JsonNode showing) {}

    void take(JsonNode message) {
        if (message.path("seq").isNumber()) {
            seq = Math.max(seq == null ? 0 : seq, message.get("seq").intValue());
        }
        switch (message.get("type").stringValue()) {
            case "welcome" -> welcome(message);
            case "steps" -> steps(message);
            case "branch" -> branch(message);
            case "cursor" -> cursor = message.get("cursor");
            case "state" -> put(message.get("state"));
            case "kept" -> kept = true;
            case "poll" -> poll = message.get("poll");
            case "showing" -> showing = message.get("showing");
            case "vote" ->
                votes.put(
                        message.get("poll") + "/" + message.get("round"),
                        message.get("choice").stringValue());
            case "hands" ->
                hands = message.get("hands")
                        .valueStream()
                        .map(hand -> hand.get("hand").intValue())
                        .toList();
            default -> {}
        }
    }

    private void welcome(JsonNode message) {
        states.clear();
        put(message.get("state"));
        parents.clear();
        message.get("tree").forEach(this::addRun);
        cursor = message.get("cursor");
        kept = message.get("kept").booleanValue();
        lastEntry = message.get("seq").intValue();
        assertTrue(message.get("divergence").isNull(), message.get("divergence").toString());
    }

    private void steps(JsonNode message) {
        entry(message);
        message.get("steps").forEach(step -> step((ObjectNode) step));
        cursor = message.get("cursor");
    }

    private void branch(JsonNode message) {
        entry(message);
        addRun(message.get("added"));
        if (!message.get("state").isNull()) {
            put(message.get("state"));
        }
        cursor = message.get("cursor");
    }

    private void entry(JsonNode message) {
        int entry = message.get("seq").intValue();
        assertTrue(entry > lastEntry, () -> "entry " + entry + " came after " + lastEntry);
        lastEntry = entry;
    }

    private void addRun(JsonNode run) {
        int first = run.get("first").intValue();
        for (int node = first; node <= run.get("last").intValue(); node++) {
            addNode(node, node == first ? run.get("parent").asInt(NONE) : node - 1);
        }
    }

    private void addNode(int node, int parent) {
        assertEquals(parents.size(), node, "the number of a new node");
        parents.add(parent);
    }

    private void step(ObjectNode step) {
        int parent = step.get("parent").intValue();
        int node = step.get("node").intValue();
        if (node >= parents.size()) {
            addNode(node, parent);
        }
        if (states.containsKey(parent)) {
            Rebuilt rebuilt = new Rebuilt((ObjectNode) states.get(parent));
            rebuilt.apply(step);
            put(rebuilt.state());
        }
    }

    private void put(JsonNode state) {
        JsonNode before = states.put(state.get("node").intValue(), state);
        if (before != null) {
            assertEquals(before, state, "two states of one node");
        }
    }

    Shared shared() {
        return new Shared(seq, kept, path(), cursor, showing);
    }

    /** The state at a node; null if it was not sent. */
    JsonNode state(int node) {
        return states.get(node);
    }

    /** The cursor's branch, from its start to its tip. */
    private List<Integer> path() {
        List<Integer> path = new ArrayList<>();
        for (int at = cursor.get("tip").intValue(); at != NONE; at = parents.get(at)) {
            path.add(0, at);
        }
        return path;
    }

    /** The node that comes before another one; a start itself, and one that it has not heard of yet. */
    int before(int node) {
        return node >= parents.size() || parents.get(node) == NONE ? node : parents.get(node);
    }

    int node() {
        return cursor.get("node").intValue();
    }

    /** The last entry of the session that it knows of; null before it has joined. */
    Integer seq() {
        return seq;
    }

    boolean isKept() {
        return kept;
    }

    /** What all may know of the poll there is, or null. */
    List<JsonNode> poll() {
        return poll.isNull()
                ? null
                : List.of("number", "node", "round", "state", "text", "options").stream()
                        .map(poll::get)
                        .toList();
    }

    /** The poll as this client may see it. */
    JsonNode wholePoll() {
        return poll;
    }

    /** What it has voted, by poll and round. */
    Map<String, String> votes() {
        return votes;
    }

    List<Integer> hands() {
        return hands;
    }
}
