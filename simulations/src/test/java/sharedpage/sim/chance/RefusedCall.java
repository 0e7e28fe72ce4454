package sharedpage.sim.chance;

import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.event.Event;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.memory.OwnerKind;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.policy.AddressSpaceEnd;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Switch;
import sharedpage.sim.process.Process;

/**
 * A call that was refused, with the machine that the caller found: nothing has changed since.
 *
 * @param values of its parameters by their keys
 */
record RefusedCall(Step step, Event.Refused event, Map<String, Object> values) {

    static RefusedCall of(Step step, Event.Refused event) {
        return new RefusedCall(step, event, Operations.valuesOf(step.operation()));
    }

    Machine machine() {
        return step.before();
    }

    String operation() {
        return step.operation().name();
    }

    boolean is(String operation) {
        return operation().equals(operation);
    }

    /** The process, or the operating system, that asked. */
    int caller() {
        return machine().actor(event.process()).orElse(Process.NO_PARENT);
    }

    int number(String parameter) {
        return values.get(parameter) instanceof Integer number ? number : 0;
    }

    String text(String parameter) {
        return (String) values.get(parameter);
    }

    /** The group that the reason is about. */
    Group group() {
        return machine().group(event.about()).orElseThrow();
    }

    Semaphore semaphore() {
        return group().semaphore();
    }

    boolean isMember() {
        return group().member(caller()).isPresent();
    }

    Mailbox mailbox() {
        return machine().mailbox(event.about()).orElseThrow();
    }

    ObjectTableEntry object() {
        return machine().capabilities().object(event.about()).orElseThrow();
    }

    /** The capability of the caller that the reason is about. */
    Capability capability() {
        return machine()
                .capabilities()
                .held(caller(), Integer.parseInt(event.about()))
                .orElseThrow();
    }

    /** The process that the reason is about, the caller if it names none. */
    Process process() {
        String name = event.about() == null ? event.process() : event.about();
        return machine().process(name).orElseThrow();
    }

    Process process(int number) {
        return machine().processes().get(number);
    }

    /** The page that the reason is about; -1 if it is about none. */
    int page() {
        return event.page() == null ? -1 : event.page();
    }

    /** The caller's entry for the page that the reason is about. */
    PageTableEntry entry() {
        return entry(event.page());
    }

    PageTableEntry entry(int page) {
        return machine().processes().get(caller()).entry(page);
    }

    /** How many neighbouring frames the page takes that the call is about. */
    int span() {
        if (operation().equals("create_group")) {
            return machine().settings().get(Setting.GUARD_FRAME) == Switch.ON ? 2 : 1;
        } else if (operation().equals("relocate")) {
            Process of = machine().process(text("of")).orElseThrow();
            return machine().page(of.entry(number("page")).of()).span();
        }
        return 1;
    }

    boolean hasFreeFrame() {
        OptionalInt free = machine().memory().freeFrames(span());
        return free.isPresent();
    }

    /** How many frames the pages take together that the call would touch. */
    int framesNeeded(int bytes) {
        int size = machine().settings().pageSize();
        int pages = machine().processes().get(caller()).table().size();
        boolean wraps = machine().settings().get(Setting.ADDRESS_SPACE_END) == AddressSpaceEnd.WRAP;
        Set<Integer> touched = new HashSet<>();
        int page = number("page");
        for (int left = number("at") + bytes; left > 0; left -= size) {
            if (entry(page).exists()) {
                touched.add(entry(page).of());
            }
            page = wraps ? (page + 1) % pages : page + 1;
        }
        return touched.stream().map(machine()::page).mapToInt(Page::span).sum();
    }

    int framesForProcesses() {
        return (int) machine().frames().stream()
                .filter(frame -> !frame.owner().is(OwnerKind.KERNEL))
                .count();
    }
}
