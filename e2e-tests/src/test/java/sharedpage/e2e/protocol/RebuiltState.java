package sharedpage.e2e.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A state that a client keeps up to date by deltas: section 6 of server/PROTOCOL.md. */
final class RebuiltState {
    private static final Map<String, String> KEY_OF_LIST = Map.of(
            "groups", "id",
            "disk", "slot",
            "dma", "channel",
            "mailboxes", "id",
            "objects", "id",
            "capabilities", "id");
    private static final int PRIME = 0x01000193;
    private static final int FIRST_BASIS = 0x811c9dc5;
    private static final int SECOND_BASIS = 0x9dc5811c;

    private final ObjectNode state;

    RebuiltState(JsonNode state) {
        this.state = (ObjectNode) state.deepCopy();
    }

    /** The state as JSON, as the server would tell it. */
    ObjectNode json() {
        return state;
    }

    /** The state after a step, from the one at its parent. */
    RebuiltState after(JsonNode step) {
        RebuiltState next = new RebuiltState(state);
        next.apply(step.get("delta"));
        for (String key : Set.of("node", "step", "hash")) {
            next.state.set(key, step.get(key));
        }
        return next;
    }

    private void apply(JsonNode delta) {
        state.set("time_ns", delta.get("time_ns"));
        state.set("costs", delta.get("costs"));
        delta.path("processes").forEach(this::putProcess);
        delta.path("entries").forEach(this::putEntry);
        delta.path("frames").forEach(this::putFrame);
        delta.path("origins").forEach(this::putOrigins);
        delta.path("bytes").forEach(this::putBytes);
        delta.path("settings").properties().forEach(one -> ((ObjectNode) state.get("settings"))
                .set(one.getKey(), one.getValue()));
        KEY_OF_LIST.forEach(
                (list, key) -> delta.path(list).forEach(one -> replace((ArrayNode) state.get(list), key, one)));
    }

    private void putProcess(JsonNode process) {
        ObjectNode whole = (ObjectNode) process.deepCopy();
        JsonNode old = find((ArrayNode) state.get("processes"), "id", process.get("id"));
        whole.set("table", old == null ? state.arrayNode() : old.get("table"));
        replace((ArrayNode) state.get("processes"), "id", whole);
    }

    private void putEntry(JsonNode told) {
        ObjectNode entry = (ObjectNode) told.deepCopy();
        JsonNode process = entry.remove("process");
        ArrayNode table = (ArrayNode)
                find((ArrayNode) state.get("processes"), "id", process).get("table");
        int page = entry.get("page").intValue();
        int at = 0;
        while (at < table.size() && table.get(at).get("page").intValue() < page) {
            at++;
        }
        if (at < table.size() && table.get(at).get("page").intValue() == page) {
            table.remove(at);
        }
        if (!entry.get("kind").stringValue().equals("none")) {
            table.insert(at, entry);
        }
    }

    private void putFrame(JsonNode told) {
        ObjectNode frame = (ObjectNode) told.deepCopy();
        frame.set("origins", frame(told).get("origins"));
        frame.set("bytes", frame(told).get("bytes"));
        replace((ArrayNode) state.get("frames"), "frame", frame);
    }

    private void putOrigins(JsonNode told) {
        ArrayNode runs = (ArrayNode) frame(told).get("origins");
        int first = told.get("first").intValue();
        for (int i = told.get("removed").intValue(); i > 0; i--) {
            runs.remove(first);
        }
        int at = first;
        for (JsonNode run : told.get("origins")) {
            runs.insert(at++, run);
        }
    }

    private void putBytes(JsonNode run) {
        ObjectNode frame = (ObjectNode) frame(run);
        byte[] bytes = Base64.getDecoder().decode(frame.get("bytes").stringValue());
        byte[] written = Base64.getDecoder().decode(run.get("bytes").stringValue());
        System.arraycopy(written, 0, bytes, run.get("at").intValue(), written.length);
        frame.put("bytes", Base64.getEncoder().encodeToString(bytes));
    }

    private JsonNode frame(JsonNode told) {
        return find((ArrayNode) state.get("frames"), "frame", told.get("frame"));
    }

    private static JsonNode find(ArrayNode list, String key, JsonNode value) {
        for (JsonNode one : list) {
            if (one.get(key).equals(value)) {
                return one;
            }
        }
        return null;
    }

    private static void replace(ArrayNode list, String key, JsonNode element) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).get(key).equals(element.get(key))) {
                list.set(i, element);
                return;
            }
        }
        list.add(element);
    }

    /** The hash of this state, reckoned here: 16 hexadecimal digits. */
    String hash() {
        Sum sum = new Sum();
        ObjectNode clock = state.objectNode();
        clock.set("costs", state.get("costs"));
        clock.set("time_ns", state.get("time_ns"));
        sum.add("clock", clock);
        for (JsonNode process : state.get("processes")) {
            ObjectNode bare = (ObjectNode) process.deepCopy();
            JsonNode table = bare.remove("table");
            String id = process.get("id").stringValue();
            sum.add("processes/" + id, bare);
            table.forEach(
                    entry -> sum.add("entries/" + id + "/" + entry.get("page").intValue(), entry));
        }
        state.get("frames")
                .forEach(frame -> sum.add("frames/" + frame.get("frame").intValue(), frame));
        KEY_OF_LIST.forEach((list, key) ->
                state.get(list).forEach(one -> sum.add(list + "/" + one.get(key).asString(), one)));
        return "%08x%08x".formatted(sum.first, sum.second);
    }

    private static final class Sum {
        private int first;
        private int second;

        void add(String key, JsonNode entity) {
            byte[] text = (key + "=" + canonical(entity)).getBytes(StandardCharsets.US_ASCII);
            first += fnv(text, FIRST_BASIS);
            second += fnv(text, SECOND_BASIS);
        }
    }

    private static int fnv(byte[] text, int basis) {
        int hash = basis;
        for (byte one : text) {
            hash = (hash ^ (one & 0xff)) * PRIME;
        }
        return hash;
    }

    private static String canonical(JsonNode node) {
        if (node.isArray()) {
            StringBuilder list = new StringBuilder("[");
            node.forEach(one -> list.append(list.length() > 1 ? "," : "").append(canonical(one)));
            return list.append(']').toString();
        }
        if (!node.isObject()) {
            return node.toString();
        }
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        node.properties().forEach(one -> sorted.put(one.getKey(), one.getValue()));
        StringBuilder object = new StringBuilder("{");
        sorted.forEach((key, value) -> object.append(object.length() > 1 ? "," : "")
                .append('"')
                .append(key)
                .append("\":")
                .append(canonical(value)));
        return object.append('}').toString();
    }
}
