package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.memory.PersistentVector;
import sharedpage.sim.monitor.LoadedValue;
import sharedpage.sim.monitor.MemoryUse;
import sharedpage.sim.monitor.Overwrite;
import sharedpage.sim.process.Process;
import sharedpage.sim.process.Registers;
import sharedpage.sim.process.Registers.Register;
import sharedpage.sim.process.Tlb;

/**
 * Hands out components so that reading one part of them is not reading all of it. Most components are read as a whole. Of
 * some many transitions need little, and the rest changes often:
 *
 * <pre>
 *   process     | number name parent alive killPending suspended held | table | tlb | r1 | r2 | r3 | r4 |
 *   frame       | owner pins | contents, less what is overwritten |
 *   activity    | waiting | whether work is left | work |
 *   group       | all but the queue of its semaphore | queue |
 *   memory use  | writing moved rest warned before behind | where r1 was loaded from | … | what was overwritten | … |
 * </pre>
 *
 * <p>Each cell is read by itself. The first one is read whenever the component is; a field that is added to one of these
 * records is in it until it is given a cell of its own.
 */
@SuppressWarnings("UnnecessaryLambda") // a projection is the same object every time, so that it is known again
final class TrackedComponents {
    private static final Function<Process, Process> PROCESS_FIELDS = process -> of(process, null, null, null);
    private static final Function<Process, PersistentVector<PageTableEntry>> TABLE = Process::table;
    private static final Function<Process, Tlb> TLB = Process::tlb;
    private static final Function<Activity, WaitCondition> WAITING = Activity::waiting;
    private static final Function<Frame, Frame> FRAME_FIELDS = frame -> new Frame(frame.owner(), frame.pins(), null);
    private static final Function<Group, Group> GROUP_FIELDS = group -> of(group, null);
    private static final Function<Group, PersistentVector<Integer>> QUEUE =
            group -> group.semaphore() == null ? null : group.semaphore().queue();
    private static final Function<MemoryUse, MemoryUse> USE_FIELDS = use -> of(use, null, null);

    private static final List<Function<Process, Register>> REGISTERS =
            eachOf(process -> process.registers().all());
    private static final List<Function<MemoryUse, LoadedValue>> LOADED = eachOf(MemoryUse::loaded);
    private static final List<Function<MemoryUse, Overwrite>> OVERWRITES = eachOf(MemoryUse::overwrites);

    private final StateComponent component;
    private final int index;
    private final ReadSet readSet;

    private TrackedComponents(StateComponent component, int index, ReadSet readSet) {
        this.component = component;
        this.index = index;
        this.readSet = readSet;
    }

    /** For each register a projection of what a component has for it. */
    private static <C, T> List<Function<C, T>> eachOf(Function<C, PersistentVector<T>> vector) {
        List<Function<C, T>> projections = new ArrayList<>();
        for (int i = 0; i < Registers.NAMES.size(); i++) {
            int register = i;
            projections.add(of -> vector.apply(of).get(register));
        }
        return projections;
    }

    /** The component at an index of a state, for a transition of which the reads are recorded. */
    static Object tracked(StateComponent component, int index, Object value, ReadSet readSet) {
        TrackedComponents reads = new TrackedComponents(component, index, readSet);
        if (value instanceof Process process) {
            return reads.tracked(process);
        } else if (value instanceof Frame frame) {
            return reads.tracked(frame);
        } else if (value instanceof Group group) {
            return reads.tracked(group);
        } else if (value instanceof MemoryUse use) {
            return reads.tracked(use);
        } else if (value instanceof Activity activity) {
            return reads.tracked(activity);
        }
        readSet.add(component, index);
        return value;
    }

    private Process tracked(Process process) {
        readSet.add(component, index, PROCESS_FIELDS);
        return of(
                process,
                whole(process.table(), TABLE),
                new Tlb(whole(process.tlb().copies(), TLB)),
                new Registers(eachByItself(process.registers().all(), REGISTERS)));
    }

    private Frame tracked(Frame frame) {
        readSet.add(component, index, FRAME_FIELDS);
        return new Frame(frame.owner(), frame.pins(), new TrackedContents(frame.contents(), readSet, component, index));
    }

    private Group tracked(Group group) {
        readSet.add(component, index, GROUP_FIELDS);
        return group.semaphore() == null
                ? group
                : of(group, whole(group.semaphore().queue(), QUEUE));
    }

    private MemoryUse tracked(MemoryUse use) {
        readSet.add(component, index, USE_FIELDS);
        return of(use, eachByItself(use.loaded(), LOADED), eachByItself(use.overwrites(), OVERWRITES));
    }

    private Activity tracked(Activity activity) {
        readSet.add(component, index, WAITING);
        return new Activity(new TrackedWork(activity.work(), readSet, component, index), activity.waiting());
    }

    private <T> PersistentVector<T> whole(PersistentVector<T> vector, Function<?, ?> projection) {
        return new LazyVector<>(() -> {
            readSet.add(component, index, projection);
            return vector;
        });
    }

    private <C, T> PersistentVector<T> eachByItself(PersistentVector<T> vector, List<Function<C, T>> projections) {
        return new TrackedVector<>(new TrackedVector.Elements<>() {
            private final boolean[] read = new boolean[vector.size()];

            @Override
            public int size() {
                return vector.size();
            }

            @Override
            public T read(int element) {
                if (!read[element]) {
                    readSet.add(component, index, projections.get(element));
                    read[element] = true;
                }
                return vector.get(element);
            }
        });
    }

    /** A component that a transition writes; what it still has of the state counts as read. */
    static Object untracked(Object value) {
        if (value instanceof Process process) {
            return of(
                    process,
                    LazyVector.untracked(process.table()),
                    new Tlb(LazyVector.untracked(process.tlb().copies())),
                    new Registers(LazyVector.untracked(process.registers().all())));
        } else if (value instanceof Frame frame) {
            return new Frame(frame.owner(), frame.pins(), TrackedContents.untracked(frame.contents()));
        } else if (value instanceof Group group && group.semaphore() != null) {
            return of(group, LazyVector.untracked(group.semaphore().queue()));
        } else if (value instanceof MemoryUse use) {
            return of(use, LazyVector.untracked(use.loaded()), LazyVector.untracked(use.overwrites()));
        } else if (value instanceof Activity activity) {
            return new Activity(TrackedWork.untracked(activity.work()), activity.waiting());
        }
        return value;
    }

    private static Process of(Process process, PersistentVector<PageTableEntry> table, Tlb tlb, Registers registers) {
        return new Process(
                process.number(),
                process.name(),
                process.parent(),
                process.alive(),
                process.killPending(),
                process.suspended(),
                process.held(),
                table,
                tlb,
                registers);
    }

    private static Group of(Group group, PersistentVector<Integer> queue) {
        Semaphore semaphore = group.semaphore();
        return semaphore == null
                ? group
                : group.with(new Semaphore(semaphore.value(), queue, semaphore.holder(), semaphore.consistency()));
    }

    private static MemoryUse of(
            MemoryUse use, PersistentVector<LoadedValue> loaded, PersistentVector<Overwrite> overwrites) {
        return new MemoryUse(
                use.writing(), use.moved(), use.rest(), use.warned(), use.before(), use.behind(), loaded, overwrites);
    }
}
