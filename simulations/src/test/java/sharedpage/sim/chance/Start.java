package sharedpage.sim.chance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.PageCreation;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.memory.Origins;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.process.Process;

/**
 * What a run starts with.
 *
 * @param settings the keys that are not as nobody chose them
 * @param cast the processes, by their numbers
 */
record Start(Map<String, String> settings, List<Actor> cast) {

    /**
     * A process at the start.
     *
     * @param parent its name, or null
     * @param pages numbers of its private pages; those for which no frame is free are left out
     */
    record Actor(String name, String parent, List<Integer> pages) {}

    Settings chosen() {
        Settings chosen = Settings.defaults();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            chosen = chosen.with(Setting.named(setting.getKey()).orElseThrow(), setting.getValue())
                    .orElseThrow();
        }
        return chosen;
    }

    Machine machine() {
        Settings chosen = chosen();
        int size = chosen.get(Setting.PAGES);
        Machine machine = Machine.empty(chosen);
        for (Actor actor : cast) {
            int parent = actor.parent == null
                    ? Process.NO_PARENT
                    : machine.process(actor.parent).orElseThrow().number();
            machine = machine.with(Process.fresh(machine.processes().size(), actor.name, parent, size));
        }
        for (Actor actor : cast) {
            for (int page : actor.pages) {
                machine = furnished(machine, machine.process(actor.name).orElseThrow(), page);
            }
        }
        return machine.atStart();
    }

    private static Machine furnished(Machine machine, Process process, int page) {
        OptionalInt frame = machine.memory().freeFrame();
        if (frame.isEmpty() || !process.hasPage(page)) {
            return machine;
        }
        int size = machine.settings().pageSize();
        Bytes fill =
                Bytes.of(new byte[] {(byte) letter(process.number(), page)}).repeated(0, size);
        Origin origin = new Origin(process.number(), Origin.By.INITIAL, page, 0, 0, false);
        Origins origins = Origins.of(size, origin);
        return PageCreation.createPrivate(machine, process.number(), page, frame.getAsInt(), fill, origins, true);
    }

    /** What a private page is filled with at the start. */
    static char letter(int process, int page) {
        return (char) ('a' + (process * 5 + page) % 26);
    }

    Start with(String key, String value) {
        Map<String, String> next = new LinkedHashMap<>(settings);
        next.put(key, value);
        return new Start(next, cast);
    }

    Start without(String key) {
        Map<String, String> next = new LinkedHashMap<>(settings);
        next.remove(key);
        return new Start(next, cast);
    }
}
