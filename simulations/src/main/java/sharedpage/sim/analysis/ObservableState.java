package sharedpage.sim.analysis;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.process.Process;

/**
 * The state that processes can observe, whatever the mechanism: the bytes that processes find in their pages and
 * objects, the progress of each process, and the order at semaphores and mailboxes. Frames, tables and costs are left out.
 *
 * @param bytes by the name of the page or object
 * @param facts by their subject
 */
record ObservableState(Map<String, Bytes> bytes, Map<String, String> facts) {

    static ObservableState of(Machine machine) {
        ObservableState seen = new ObservableState(new TreeMap<>(), new TreeMap<>());
        for (Process process : machine.processes()) {
            seen.facts.put(
                    "process " + process.name(),
                    machine.stateOf(process.number()).word().replace('_', ' '));
            for (int page = 0; page < process.table().size(); page++) {
                PageTableEntry entry = process.entry(page);
                if (entry.exists()) {
                    seen.bytes.put(process.name() + "'s page " + page, kept(machine, entry.of()));
                }
            }
        }
        machine.groups().forEach(group -> seen.facts.put("group " + group.name(), told(machine, group)));
        machine.mailboxes().forEach(mailbox -> seen.facts.put("mailbox " + mailbox.name(), told(mailbox)));
        for (ObjectTableEntry entry : machine.capabilities().objects()) {
            seen.facts.put("object " + entry.name(), entry.live() ? "live" : "deleted");
            if (entry.live() && entry.page() >= 0) {
                seen.bytes.put("object " + entry.name(), kept(machine, entry.page()));
            }
        }
        return seen;
    }

    private static Bytes kept(Machine machine, int number) {
        Page page = machine.page(number);
        return page.keeper() >= 0
                ? machine.frames().get(page.keeper()).bytes()
                : machine.memory().disk().get(page.slot()).bytes();
    }

    private static String told(Machine machine, Group group) {
        Semaphore semaphore = group.semaphore();
        String state = group.isLive() ? "with " + group.count() + " members" : "dissolved";
        if (semaphore == null) {
            return state;
        }
        String queue = semaphore.queue().stream()
                .map(process -> machine.processes().get(process).name())
                .collect(Collectors.joining(", "));
        return state + ", semaphore " + semaphore.value() + (queue.isEmpty() ? "" : ", queue " + queue);
    }

    private static String told(Mailbox mailbox) {
        return (mailbox.live() ? "with " : "deleted, with ")
                + mailbox.queue().stream()
                        .map(message -> Base64.getEncoder()
                                .encodeToString(message.bytes().toArray()))
                        .toList();
    }

    /** The part that the other machine has as well. */
    ObservableState only(ObservableState there) {
        ObservableState both = new ObservableState(new TreeMap<>(bytes), new TreeMap<>(facts));
        both.bytes.keySet().retainAll(there.bytes.keySet());
        both.facts.keySet().retainAll(there.facts.keySet());
        return both;
    }

    /** The first difference between this state and another one; empty if there is none. */
    Optional<String> differsFrom(ObservableState other) {
        for (Map.Entry<String, Bytes> one : bytes.entrySet()) {
            Bytes there = other.bytes.get(one.getKey());
            if (!one.getValue().equals(there)) {
                return Optional.of(
                        there == null
                                ? one.getKey() + " is there only once"
                                : differing(one.getKey(), one.getValue(), there));
            }
        }
        for (Map.Entry<String, String> one : facts.entrySet()) {
            String there = other.facts.get(one.getKey());
            if (!one.getValue().equals(there)) {
                return Optional.of(one.getKey() + " is here: " + one.getValue() + "; there: " + there);
            }
        }
        boolean more = !other.bytes.keySet().equals(bytes.keySet())
                || !other.facts.keySet().equals(facts.keySet());
        return more ? Optional.of("there is more there") : Optional.empty();
    }

    private static String differing(String name, Bytes here, Bytes there) {
        int first = -1;
        int count = 0;
        for (int i = 0; i < Math.min(here.size(), there.size()); i++) {
            if (here.at(i) != there.at(i)) {
                first = first < 0 ? i : first;
                count++;
            }
        }
        return name + " has " + (count == 1 ? "1 other byte" : count + " other bytes") + ", from line " + first + " on";
    }
}
