package sharedpage.server.view;

import java.util.List;
import java.util.function.IntFunction;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Frame;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What must be replaced in the state of one moment to have that of the next; there is no rule of the model in it. */
public final class Delta {
    /** Unchanged bytes between two changed ones that are sent along rather than starting another run. */
    private static final int GAP = 24;

    private final Machine before;
    private final EntityJson now;
    private final Machine after;
    private final ObjectNode json;

    private Delta(Machine before, Machine after) {
        this.before = before;
        this.after = after;
        this.now = new EntityJson(after);
        this.json = now.clock();
    }

    public static ObjectNode between(Machine before, Machine after) {
        return new Delta(before, after).of(Difference.between(before, after));
    }

    private ObjectNode of(Difference difference) {
        list("processes", difference.processes(), now::process);
        entries(difference.entries());
        list("frames", frameHeads(difference.frames()), now::frameHead);
        bytes(difference.frames());
        list("groups", difference.groups(), now::group);
        list("disk", difference.slots(), now::slot);
        list("dma", difference.channels(), now::channel);
        list("mailboxes", difference.mailboxes(), now::mailbox);
        list("objects", difference.objects(), now.lists()::object);
        list("capabilities", difference.capabilities(), now.lists()::capability);
        return json;
    }

    private void list(String name, List<Integer> numbers, IntFunction<ObjectNode> part) {
        if (!numbers.isEmpty()) {
            ArrayNode list = json.putArray(name);
            numbers.forEach(number -> list.add(part.apply(number)));
        }
    }

    private void entries(List<Difference.TableIndex> entries) {
        if (entries.isEmpty()) {
            return;
        }
        ArrayNode list = json.putArray("entries");
        for (Difference.TableIndex place : entries) {
            ObjectNode entry = list.addObject().put("process", now.processName(place.process()));
            if (after.processes().get(place.process()).entry(place.page()).exists()) {
                entry.setAll(now.entry(place.process(), place.page()));
            } else {
                entry.put("page", place.page()).put("kind", "none");
            }
        }
    }

    private List<Integer> frameHeads(List<Integer> frames) {
        return frames.stream()
                .filter(number -> {
                    Frame old = before.frames().get(number);
                    Frame next = after.frames().get(number);
                    return !old.owner().equals(next.owner())
                            || old.pins() != next.pins()
                            || !old.origins().equals(next.origins());
                })
                .toList();
    }

    private void bytes(List<Integer> frames) {
        ArrayNode list = Json.array();
        for (int frame : frames) {
            runs(
                    frame,
                    before.frames().get(frame).bytes(),
                    after.frames().get(frame).bytes(),
                    list);
        }
        if (!list.isEmpty()) {
            json.set("bytes", list);
        }
    }

    private static void runs(int frame, Bytes old, Bytes next, ArrayNode list) {
        int at = changedFrom(0, old, next);
        while (at < next.size()) {
            int end = at + 1;
            int more = changedFrom(end, old, next);
            while (more < next.size() && more - end <= GAP) {
                end = more + 1;
                more = changedFrom(end, old, next);
            }
            list.addObject()
                    .put("frame", frame)
                    .put("at", at)
                    .put("bytes", EntityJson.base64(next.slice(at, end - at).toArray()));
            at = more;
        }
    }

    private static int changedFrom(int from, Bytes old, Bytes next) {
        int at = from;
        while (at < next.size() && old.at(at) == next.at(at)) {
            at++;
        }
        return at;
    }
}
