package sharedpage.server.wire;

import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A client's state, changed by nothing but deltas, as PROTOCOL.md section 6 tells. */
public final class Rebuilt {
    private final ObjectNode state;

    public Rebuilt(ObjectNode state) {
        this.state = state.deepCopy();
    }

    public ObjectNode state() {
        return state;
    }

    public void apply(ObjectNode step) {
        ObjectNode delta = (ObjectNode) step.get("delta");
        List.of("node", "step", "hash").forEach(name -> state.set(name, step.get(name)));
        List.of("time_ns", "costs").forEach(name -> state.set(name, delta.get(name)));
        list(delta, "processes").forEach(process -> process((ObjectNode) process));
        list(delta, "entries").forEach(entry -> entry((ObjectNode) entry.deepCopy()));
        list(delta, "frames").forEach(frame -> frame((ObjectNode) frame));
        list(delta, "origins").forEach(this::origins);
        list(delta, "bytes").forEach(this::bytes);
        delta.path("settings").properties().forEach(one -> ((ObjectNode) state.get("settings"))
                .set(one.getKey(), one.getValue()));
        list(delta, "groups").forEach(group -> replace("groups", "id", (ObjectNode) group));
        list(delta, "disk").forEach(slot -> replace("disk", "slot", (ObjectNode) slot));
        list(delta, "mailboxes").forEach(mailbox -> replace("mailboxes", "id", (ObjectNode) mailbox));
        list(delta, "objects").forEach(object -> replace("objects", "id", (ObjectNode) object));
        list(delta, "capabilities").forEach(slot -> replace("capabilities", "id", (ObjectNode) slot));
        list(delta, "dma").forEach(channel -> replace("dma", "channel", (ObjectNode) channel));
    }

    private static Iterable<JsonNode> list(ObjectNode delta, String name) {
        return delta.has(name) ? delta.get(name) : List.of();
    }

    private void process(ObjectNode process) {
        ObjectNode next = process.deepCopy();
        ObjectNode old = find("processes", "id", process.get("id"));
        next.set("table", old == null ? JsonNodeFactory.instance.arrayNode() : old.get("table"));
        replace("processes", "id", next);
    }

    private void entry(ObjectNode entry) {
        ObjectNode process = find("processes", "id", entry.remove("process"));
        ArrayNode next = JsonNodeFactory.instance.arrayNode();
        boolean gone = entry.get("kind").stringValue().equals("none");
        int page = entry.get("page").intValue();
        for (JsonNode old : process.get("table")) {
            int oldPage = old.get("page").intValue();
            if (oldPage > page && !gone) {
                next.add(entry);
                gone = true;
            }
            if (oldPage != page) {
                next.add(old);
            }
        }
        if (!gone) {
            next.add(entry);
        }
        process.set("table", next);
    }

    private void frame(ObjectNode frame) {
        ObjectNode next = frame.deepCopy();
        ObjectNode old = find("frames", "frame", frame.get("frame"));
        List.of("origins", "bytes").forEach(name -> next.set(name, old.get(name)));
        replace("frames", "frame", next);
    }

    private void origins(JsonNode splice) {
        ArrayNode runs =
                (ArrayNode) find("frames", "frame", splice.get("frame")).get("origins");
        int first = splice.get("first").intValue();
        for (int i = 0; i < splice.get("removed").intValue(); i++) {
            runs.remove(first);
        }
        for (int i = 0; i < splice.get("origins").size(); i++) {
            runs.insert(first + i, splice.get("origins").get(i));
        }
    }

    private void bytes(JsonNode run) {
        ObjectNode frame = find("frames", "frame", run.get("frame"));
        byte[] all = Base64.getDecoder().decode(frame.get("bytes").stringValue());
        byte[] part = Base64.getDecoder().decode(run.get("bytes").stringValue());
        System.arraycopy(part, 0, all, run.get("at").intValue(), part.length);
        frame.put("bytes", Base64.getEncoder().encodeToString(all));
    }

    private ObjectNode find(String list, String key, JsonNode value) {
        for (JsonNode element : state.get(list)) {
            if (element.get(key).equals(value)) {
                return (ObjectNode) element;
            }
        }
        return null;
    }

    private void replace(String list, String key, ObjectNode element) {
        ArrayNode elements = (ArrayNode) state.get(list);
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).get(key).equals(element.get(key))) {
                elements.set(i, element);
                return;
            }
        }
        elements.add(element);
    }
}
