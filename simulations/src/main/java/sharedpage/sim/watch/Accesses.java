package sharedpage.sim.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PersistentVector;
import sharedpage.sim.operation.Load;
import sharedpage.sim.operation.Store;

/**
 * Notices what goes wrong between processes that use the same bytes.
 *
 * <p>A <em>race</em> is told when a process touches bytes of a shared page without holding its semaphore while another
 * member holds it, or is in the middle of something with the same bytes that this disturbs: of a transfer of several
 * actions, or between loading them into a register and storing them again. A <em>lost update</em> is a store of a register
 * over bytes that another process has written since they were loaded. A <em>torn read</em> returns some bytes from before
 * another process's write and some from after it.
 */
final class Accesses {
    private final Step step;
    private final Machine machine;
    private final List<Event> noticed = new ArrayList<>();
    private PersistentVector<Use> uses;

    Accesses(PersistentVector<Use> uses, Step step) {
        this.step = step;
        this.machine = step.after();
        this.uses = uses;
    }

    List<Event> noticed() {
        return noticed;
    }

    PersistentVector<Use> uses() {
        return uses;
    }

    /** Looks at all that the step moved. */
    Accesses look() {
        while (uses.size() < machine.processes().size()) {
            uses = uses.with(uses.size(), Use.NONE);
        }
        for (Event event : step.events()) {
            if (event instanceof TransferEvent.BytesMoved moved) {
                moved(step.onBehalfOf(), moved, Range.of(step, moved));
            }
        }
        return this;
    }

    private void moved(int process, TransferEvent.BytesMoved moved, Range range) {
        boolean writes = moved.access().equals("write");
        if (moved.done() == moved.length()) {
            begin(process, writes, range, Range.rest(step, moved));
        }
        if (range.page() >= 0) {
            noticeRace(process, moved, range, writes);
            see(process, range, writes);
            keepRegisters(process, range, writes);
        }
        set(process, uses.get(process).moving(range, Range.rest(step, moved)));
    }

    private void begin(int process, boolean writes, Range first, List<Range> rest) {
        set(process, uses.get(process).begun(writes));
        for (int other = 0; writes && other < uses.size(); other++) {
            boolean reads = other != process && uses.see(other, Use.IS_READING);
            if (reads || uses.see(other, Use.HAS_SEEN)) {
                Use use = uses.get(other).forgetting(process);
                boolean old = reads && (Range.meet(use.moved(), first) || Range.meet(use.moved(), rest));
                set(other, use.seeing(process, old, false));
            }
        }
    }

    private void noticeRace(int process, TransferEvent.BytesMoved moved, Range range, boolean writes) {
        Owner owner = machine.memory().pages().see(range.page(), Page.OWNER);
        if (!owner.is(Owner.Kind.SHARED) || uses.get(process).warned()) {
            return;
        }
        int holder = machine.groups().see(owner.group(), Group.HOLDER);
        for (int other = 0; other < uses.size() && holder != process; other++) {
            boolean disturbed = other != process
                    && isMember(owner.group(), other)
                    && machine.standing(other).alive()
                    && (holder == other
                            || (uses.see(other, Use.IS_AT_WORK)
                                    && uses.get(other).isAtWorkOn(range, writes)));
            if (disturbed) {
                set(process, uses.get(process).toldOfRace());
                tell("race_warning", process, other, moved.frame(), moved.length());
                return;
            }
        }
    }

    private boolean isMember(int group, int process) {
        return machine.groups().see(group, Group.MEMBERS).stream().anyMatch(member -> member.process() == process);
    }

    private void see(int process, Range range, boolean writes) {
        for (int writer = 0; !writes && writer < uses.size(); writer++) {
            if (writer != process && uses.see(writer, Use.HALF_WRITES)) {
                Use use = uses.get(writer);
                Use mine = uses.get(process);
                boolean old = Range.meet(use.rest(), range);
                boolean young = Range.meet(use.moved(), range);
                boolean wasTorn = isTorn(mine, writer);
                set(process, mine.seeing(writer, old, young));
                if (!wasTorn && isTorn(uses.get(process), writer)) {
                    tell("torn_read", process, writer, -1, 0);
                }
            }
        }
    }

    private static boolean isTorn(Use use, int writer) {
        return use.before().contains(writer) && use.behind().contains(writer);
    }

    private void keepRegisters(int process, Range range, boolean writes) {
        if (step.operation() instanceof Load load) {
            Use use = uses.get(process);
            List<Range> first = use.moved();
            set(process, use.with(load.register(), new Use.Loaded(Range.with(first, range), true, -1)));
        } else if (step.operation() instanceof Store store) {
            store(process, store.register(), range);
        }
        for (int other = 0; writes && other < uses.size(); other++) {
            if (other != process && uses.see(other, Use.HAS_LOADED)) {
                set(other, uses.get(other).overtaken(range, process));
            }
        }
    }

    private void store(int process, String register, Range range) {
        Use.Loaded value = uses.get(process).value(register);
        if (!Range.meet(value.from(), range)) {
            return;
        }
        if (value.by() >= 0) {
            int lost = value.from().stream().mapToInt(range::common).sum();
            tell("lost_update", process, value.by(), -1, lost);
        }
        set(process, uses.get(process).with(register, new Use.Loaded(value.from(), false, -1)));
    }

    /** At the end of a step: whoever rests has no transfer under way, and whoever has ended uses nothing. */
    Accesses rest() {
        PersistentVector<Use> before = uses;
        for (int process = 0; process < before.size(); process++) {
            if (!machine.standing(process).alive()) {
                end(process);
            } else if (!before.see(process, Use.IS_AT_REST) && machine.isIdle(process)) {
                Use use = before.get(process);
                set(process, use.ended(use.writing() && isAnyReading(before)));
            }
        }
        return this;
    }

    private void end(int process) {
        if (!uses.see(process, Use.IS_NONE)) {
            set(process, Use.NONE);
        }
    }

    private static boolean isAnyReading(PersistentVector<Use> uses) {
        return IntStream.range(0, uses.size()).anyMatch(process -> uses.see(process, Use.IS_READING));
    }

    private void set(int process, Use use) {
        if (!use.equals(uses.get(process))) {
            uses = uses.with(process, use);
        }
    }

    private void tell(String name, int process, int victim, int frame, int length) {
        noticed.add(new Event.Incident(name, machine.nameOf(process), machine.nameOf(victim), frame, length));
    }
}
