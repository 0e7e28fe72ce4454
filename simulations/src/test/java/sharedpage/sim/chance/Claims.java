package sharedpage.sim.chance;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.event.Event;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.process.Process;

/**
 * What events say of the machine, by their types: for each a condition on the states before and after its step, taken from
 * those states and not from the code that made the event. A step may have several events, so what one of them says may be so
 * before or after them all.
 */
final class Claims {
    /** The machine before a step, or after it, by the names that events use. */
    record State(Machine machine) {
        Process process(String name) {
            return machine.process(name).orElseThrow();
        }

        boolean has(String process) {
            return machine.process(process).isPresent();
        }

        int number(String process) {
            return process(process).number();
        }

        boolean isAlive(String process) {
            return has(process) && process(process).alive();
        }

        PageTableEntry entry(String process, int page) {
            return has(process) ? process(process).entry(page) : PageTableEntry.NONE;
        }

        /** The kernel's record of the page for which a process has an entry. */
        Page page(String process, int page) {
            return machine.page(entry(process, page).of());
        }

        /** The group that was made under a name. */
        Group group(String name) {
            return machine.groups().first(group -> group.name().equals(name)).orElseThrow();
        }

        boolean hasGroup(String name) {
            return machine.groups().first(group -> group.name().equals(name)).isPresent();
        }

        Mailbox mailbox(String name) {
            return machine.mailbox(name).orElseThrow();
        }

        ObjectTableEntry object(String name) {
            return machine.capabilities().object(name).orElseThrow();
        }

        /** What a process has at an index of its list. */
        Optional<Capability> held(String process, int index) {
            return machine.capabilities().held(number(process), index);
        }

        boolean names(String process, int index, String object) {
            return held(process, index)
                    .filter(slot -> slot.object() == object(object).number())
                    .isPresent();
        }
    }

    /** What one type of event says. */
    interface Claim<E> {
        boolean isSo(State before, State after, E event, Step step);
    }

    private static final Map<Class<?>, Claim<Event>> ALL = new HashMap<>();

    static {
        GroupClaims.add();
        ProcessClaims.add();
        PageClaims.add();
        TransferClaims.add();
        MessageClaims.add();
    }

    private Claims() {}

    static <E extends Event> void of(Class<E> type, Claim<E> claim) {
        ALL.put(type, (before, after, event, step) -> claim.isSo(before, after, type.cast(event), step));
    }

    static boolean areAbout(Class<?> type) {
        return ALL.containsKey(type);
    }

    /** What an event of a step says that is not so; empty if all is. */
    static Optional<String> fault(Step step, Event event) {
        Claim<Event> claim = ALL.get(event.getClass());
        boolean so = claim == null || claim.isSo(new State(step.before()), new State(step.after()), event, step);
        return so ? Optional.empty() : Optional.of("Not so: " + event);
    }
}
