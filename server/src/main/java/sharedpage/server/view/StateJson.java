package sharedpage.server.view;

import java.util.LinkedHashMap;
import java.util.Map;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.SettingKind;
import sharedpage.sim.policy.Settings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A machine in its wire form, whole; PROTOCOL.md describes it. */
public final class StateJson {
    private StateJson() {}

    public static ObjectNode of(int node, Machine machine, StateChecksum hash) {
        EntityJson entities = new EntityJson(machine);
        ObjectNode json = Json.object()
                .put("node", node)
                .put("step", machine.step())
                .put("time_ns", machine.costs().nanoseconds())
                .put("hash", hash.toString());
        json.set("settings", settings(machine.settings()));
        json.set("costs", entities.costs());
        processes(machine, entities, json.putArray("processes"));
        ArrayNode frames = json.putArray("frames");
        for (int frame = 0; frame < machine.frames().size(); frame++) {
            frames.add(entities.frame(frame));
        }
        ArrayNode groups = json.putArray("groups");
        for (int group = 0; group < machine.groups().size(); group++) {
            groups.add(entities.group(group));
        }
        ArrayNode disk = json.putArray("disk");
        for (int slot = 0; slot < machine.memory().disk().size(); slot++) {
            disk.add(entities.slot(slot));
        }
        ArrayNode channels = json.putArray("dma");
        for (int channel = 0; channel < machine.channels().size(); channel++) {
            channels.add(entities.channel(channel));
        }
        ArrayNode mailboxes = json.putArray("mailboxes");
        for (int mailbox = 0; mailbox < machine.mailboxes().size(); mailbox++) {
            mailboxes.add(entities.mailbox(mailbox));
        }
        ArrayNode objects = json.putArray("objects");
        for (int object = 0; object < machine.capabilities().objects().size(); object++) {
            objects.add(entities.lists().object(object));
        }
        ArrayNode capabilities = json.putArray("capabilities");
        entities.lists()
                .capabilities()
                .forEach(slot -> capabilities.add(entities.lists().capability(slot)));
        return json;
    }

    private static void processes(Machine machine, EntityJson entities, ArrayNode list) {
        for (int process = 0; process < machine.processes().size(); process++) {
            ObjectNode json = entities.process(process);
            ArrayNode table = json.putArray("table");
            for (int page : entities.pagesOf(process)) {
                table.add(entities.entry(process, page));
            }
            list.add(json);
        }
    }

    /** Numbers as numbers, choices as words. */
    public static ObjectNode settings(Settings settings) {
        return values(settings.asTexts());
    }

    /** Settings with their values as JSON has them: numbers as numbers, choices as words. */
    public static Map<String, Object> typed(Map<String, String> texts) {
        Map<String, Object> typed = new LinkedHashMap<>();
        texts.forEach((key, text) -> typed.put(
                key, Setting.named(key).orElseThrow().kind() == SettingKind.NUMBER ? Integer.valueOf(text) : text));
        return typed;
    }

    public static ObjectNode values(Map<String, String> texts) {
        ObjectNode json = Json.object();
        texts.forEach((key, text) -> {
            if (Setting.named(key).orElseThrow().kind() == SettingKind.NUMBER) {
                json.put(key, Integer.parseInt(text));
            } else {
                json.put(key, text);
            }
        });
        return json;
    }
}
