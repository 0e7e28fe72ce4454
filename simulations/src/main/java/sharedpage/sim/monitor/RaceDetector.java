package sharedpage.sim.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import sharedpage.sim.action.AtomicUpdate;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.OwnerKind;
import sharedpage.sim.memory.PersistentVector;
import sharedpage.sim.operation.Load;
import sharedpage.sim.operation.LoadObject;
import sharedpage.sim.operation.Store;
import sharedpage.sim.operation.StoreObject;

/**
 * Detects errors between processes that use the same bytes.
 *
 * <p>A <em>race</em> is reported when a process touches bytes of a shared page without holding its semaphore while another
 * member holds it, or has a conflicting access to the same bytes in progress: a transfer of several
 * actions, or the time between loading them into a register and storing them again. A <em>lost update</em> is a store of a register
 * over bytes that another process has written since they were loaded. A <em>torn read</em> returns some bytes from before
 * another process's write and some from after it.
 */
final class RaceDetector {
    private final Step step;
    private final Machine machine;
    private final List<Event> noticed = new ArrayList<>();
    private PersistentVector<MemoryUse> uses;

    RaceDetector(PersistentVector<MemoryUse> uses, Step step) {
        this.step = step;
        this.machine = step.after();
        this.uses = uses;
    }

    List<Event> incidents() {
        return noticed;
    }

    PersistentVector<MemoryUse> uses() {
        return uses;
    }

    /** Checks all bytes that the step moved. */
    RaceDetector observe() {
        while (uses.size() < machine.processes().size()) {
            uses = uses.with(uses.size(), MemoryUse.NONE);
        }
        List<TransferEvent.BytesMoved> all = step.events().stream()
                .filter(TransferEvent.BytesMoved.class::isInstance)
                .map(TransferEvent.BytesMoved.class::cast)
                .toList();
        // An atomic update is one access: if it writes, the read before is no other one.
        boolean atomic = step.action() instanceof AtomicUpdate;
        for (TransferEvent.BytesMoved moved : atomic && all.size() > 1 ? all.subList(1, 2) : all) {
            moved(step.onBehalfOf(), moved, ByteRange.of(step, moved));
        }
        return this;
    }

    private void moved(int process, TransferEvent.BytesMoved moved, ByteRange range) {
        boolean writes = moved.access().equals("write");
        if (moved.done() == moved.length()) {
            begin(process, writes, range, ByteRange.rest(step, moved));
        }
        if (range.page() >= 0) {
            noticeRace(process, moved, range, writes);
            see(process, range, writes);
            keepRegisters(process, range, writes);
        }
        set(process, uses.get(process).withMoved(range, ByteRange.rest(step, moved)));
    }

    private void begin(int process, boolean writes, ByteRange first, List<ByteRange> rest) {
        set(process, uses.get(process).begun(writes));
        for (int other = 0; writes && other < uses.size(); other++) {
            boolean reads = other != process && uses.get(other).isReading();
            if (reads || uses.get(other).hasSeen()) {
                MemoryUse use = uses.get(other).withoutReadsOf(process);
                boolean old = reads && (ByteRange.meet(use.moved(), first) || ByteRange.meet(use.moved(), rest));
                set(other, use.withRead(process, old, false));
            }
        }
    }

    private void noticeRace(int process, TransferEvent.BytesMoved moved, ByteRange range, boolean writes) {
        Owner owner = machine.memory().pages().get(range.page()).owner();
        if (!owner.is(OwnerKind.SHARED) || uses.get(process).warned()) {
            return;
        }
        int holder = machine.groups().get(owner.group()).holder();
        for (int other = 0; other < uses.size() && holder != process; other++) {
            boolean disturbed = other != process
                    && isMember(owner.group(), other)
                    && machine.processes().get(other).alive()
                    && (holder == other || uses.get(other).isAtWorkOn(range, writes));
            if (disturbed) {
                set(process, uses.get(process).withRaceReported());
                tell("race_warning", process, other, moved.frame(), moved.length());
                return;
            }
        }
    }

    private boolean isMember(int group, int process) {
        return machine.groups().get(group).members().stream().anyMatch(member -> member.process() == process);
    }

    private void see(int process, ByteRange range, boolean writes) {
        for (int writer = 0; !writes && writer < uses.size(); writer++) {
            if (writer != process && uses.get(writer).isHalfWritten()) {
                MemoryUse use = uses.get(writer);
                MemoryUse mine = uses.get(process);
                boolean old = ByteRange.meet(use.rest(), range);
                boolean young = ByteRange.meet(use.moved(), range);
                boolean wasTorn = isTorn(mine, writer);
                set(process, mine.withRead(writer, old, young));
                if (!wasTorn && isTorn(uses.get(process), writer)) {
                    tell("torn_read", process, writer, -1, 0);
                }
            }
        }
    }

    private static boolean isTorn(MemoryUse use, int writer) {
        return use.before().contains(writer) && use.behind().contains(writer);
    }

    private void keepRegisters(int process, ByteRange range, boolean writes) {
        if (step.operation() instanceof Load load) {
            load(process, load.register(), range);
        } else if (step.operation() instanceof LoadObject load) {
            load(process, load.register(), range);
        } else if (step.operation() instanceof Store store) {
            store(process, store.register(), range);
        } else if (step.operation() instanceof StoreObject store) {
            store(process, store.register(), range);
        }
        if (step.action() instanceof AtomicUpdate update) {
            // What it has read is no value still to be stored: the update is done.
            set(process, uses.get(process).with(update.register(), LoadedValue.NOTHING));
        }
        for (int other = 0; writes && other < uses.size(); other++) {
            if (other != process && uses.get(other).hasLoaded(range)) {
                set(other, uses.get(other).afterWriteBy(range, process));
            }
        }
    }

    private void load(int process, String register, ByteRange range) {
        MemoryUse use = uses.get(process);
        List<ByteRange> first = use.moved();
        set(process, use.with(register, new LoadedValue(ByteRange.with(first, range), true)));
    }

    private void store(int process, String register, ByteRange range) {
        LoadedValue value = uses.get(process).value(register);
        if (!ByteRange.meet(value.from(), range)) {
            return;
        }
        Overwrite overwrite = uses.get(process).overwrite(register);
        if (overwrite.in(range) > 0) {
            tell("lost_update", process, overwrite.by(), -1, overwrite.in(range));
        }
        set(process, uses.get(process).stored(register, range));
    }

    /** At the end of a step: an idle process has no transfer in progress, and one that has ended uses no memory. */
    RaceDetector endTransfers() {
        PersistentVector<MemoryUse> before = uses;
        for (int process = 0; process < before.size(); process++) {
            if (!machine.processes().get(process).alive()) {
                end(process);
            } else if (!before.get(process).isAtRest() && machine.isIdle(process)) {
                MemoryUse use = before.get(process);
                set(process, use.ended(use.writing() && isAnyReading(before)));
            }
        }
        return this;
    }

    private void end(int process) {
        if (!uses.get(process).equals(MemoryUse.NONE)) {
            set(process, MemoryUse.NONE);
        }
    }

    private static boolean isAnyReading(PersistentVector<MemoryUse> uses) {
        return IntStream.range(0, uses.size())
                .anyMatch(process -> uses.get(process).isReading());
    }

    private void set(int process, MemoryUse use) {
        uses = uses.with(process, use);
    }

    private void tell(String name, int process, int victim, int frame, int length) {
        noticed.add(new Event.Incident(name, machine.nameOf(process), machine.nameOf(victim), frame, length));
    }
}
