package sharedpage.sim.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sharedpage.sim.capability.Capabilities;
import sharedpage.sim.cost.CostTotals;
import sharedpage.sim.invariant.ShadowModel;
import sharedpage.sim.machine.Activities;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Memory;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.memory.PersistentVector;
import sharedpage.sim.monitor.RunMonitor;
import sharedpage.sim.run.ScriptCursor;
import sharedpage.sim.run.SimulationState;

/** Makes moments of states, and tells what of a state another moment changes. */
@SuppressWarnings("EnumOrdinal") // likewise
final class StateDecoder {
    private static final StateComponent[] PARTS = StateComponent.values();

    private final SimulationState start;
    private final StateVectorLayout layout;
    private final ComponentInterner things;

    /**
     * Makes moments that are like one of a run in all that states do not tell: all are step 0, and nothing was paid.
     *
     * @param start a moment of that run
     */
    StateDecoder(SimulationState start, StateVectorLayout layout, ComponentInterner things) {
        this.start = start;
        this.layout = layout;
        this.things = things;
    }

    /** What is in no row, and the sizes of all rows. */
    private record GlobalPart(int hand, boolean halted, Set<Integer> stuck, List<Integer> sizes) {
        /** Whether all but the sizes is the same at two moments. */
        static boolean same(SimulationState one, SimulationState other) {
            return one.machine().memory().hand() == other.machine().memory().hand()
                    && one.machine().halted() == other.machine().halted()
                    && one.watch().stuck().equals(other.watch().stuck());
        }

        static GlobalPart of(SimulationState moment) {
            Machine machine = moment.machine();
            return new GlobalPart(
                    machine.memory().hand(),
                    machine.halted(),
                    moment.watch().stuck(),
                    Arrays.stream(PARTS).map(part -> part.row(moment).size()).toList());
        }
    }

    /** The place of what everybody may depend on. */
    int rest() {
        return layout.place(StateComponent.REST, 0);
    }

    /** What makes the state of the start of one in which there is nothing. */
    StateUpdate first(ShadowModel ledger) {
        StateUpdate change = new StateUpdate();
        for (StateComponent part : PARTS) {
            add(change, part, part.row(start));
        }
        add(change, StateComponent.REST, 0, GlobalPart.of(start));
        if (ledger != null) {
            add(change, StateComponent.LEDGER, 0, ledger);
        }
        return change;
    }

    /** What a moment changes that came of one that {@link #moment} made. */
    @SuppressWarnings("ReferenceEquality") // what was not touched is the same object
    StateUpdate change(
            SimulationState after, SimulationState before, ShadowModel ledgerAfter, ShadowModel ledgerBefore) {
        StateUpdate change = new StateUpdate();
        boolean grows = false;
        for (StateComponent part : PARTS) {
            PersistentVector<?> row = part.row(after);
            PersistentVector<?> old = part.row(before);
            grows |= row.size() > old.size();
            if (row instanceof TrackedVector<?> tracked && tracked.isVersionOf(old)) {
                tracked.replacedIndices().forEach(index -> add(change, part, index, tracked.get(index)));
            } else {
                add(change, part, row);
            }
        }
        if (grows || !GlobalPart.same(after, before)) {
            add(change, StateComponent.REST, 0, GlobalPart.of(after));
        }
        if (ledgerAfter != ledgerBefore) {
            add(change, StateComponent.LEDGER, 0, ledgerAfter);
        }
        return change;
    }

    private void add(StateUpdate change, StateComponent part, PersistentVector<?> all) {
        for (int index = 0; index < all.size(); index++) {
            add(change, part, index, all.get(index));
        }
    }

    private void add(StateUpdate change, StateComponent part, int index, Object thing) {
        change.add(layout.place(part, index), things.number(part, TrackedComponents.untracked(thing)));
    }

    /** The moment of a state; {@code sight}, if it is not null, notes what is read of it. */
    SimulationState moment(int[] state, ReadSet sight) {
        DecodedVectors rows = new DecodedVectors(state, sight);
        GlobalPart rest = rows.rest;
        ScriptCursor old = start.cursor();
        Machine machine = new Machine(
                start.machine().settings(),
                rows.of(StateComponent.PROCESS),
                rows.of(StateComponent.GROUP),
                rows.of(StateComponent.MAILBOX),
                new Memory(
                        rows.of(StateComponent.FRAME),
                        rows.of(StateComponent.PAGE),
                        rows.of(StateComponent.SLOT),
                        rest.hand),
                rows.of(StateComponent.CHANNEL),
                new Capabilities(
                        rows.of(StateComponent.OBJECT),
                        rows.of(StateComponent.CAPABILITY),
                        rows.of(StateComponent.CACHE)),
                new Activities(
                        rows.<Activity>of(StateComponent.ACTIVITY),
                        rows.of(StateComponent.DEVICE),
                        rows.of(StateComponent.SERVICE),
                        rows.of(StateComponent.SYSTEM)),
                CostTotals.NONE,
                rest.halted,
                0);
        ScriptCursor position = new ScriptCursor(
                rows.of(StateComponent.BEGUN),
                rows.of(StateComponent.EXHAUSTED),
                old.turns(),
                old.nextLine(),
                old.driver(),
                old.actions(),
                old.asides(),
                old.aside());
        RunMonitor watch = new RunMonitor(rows.of(StateComponent.USE), rows.of(StateComponent.INSIDE), rest.stuck);
        return new SimulationState(machine, null, 0, position, OperationReport.NONE, Optional.empty(), watch);
    }

    /** What the laws of whole runs have to remember of a state. */
    ShadowModel ledger(int[] state) {
        return (ShadowModel) things.thing(StateComponent.LEDGER, state[layout.place(StateComponent.LEDGER, 0)]);
    }

    /** The rows of a state. */
    private final class DecodedVectors {
        private final int[] state;
        private final ReadSet sight;
        private final GlobalPart rest;

        private DecodedVectors(int[] state, ReadSet sight) {
            this.state = state;
            this.sight = sight;
            this.rest = (GlobalPart) things.thing(StateComponent.REST, state[rest()]);
        }

        private <T> PersistentVector<T> of(StateComponent part) {
            return new TrackedVector<>(new DecodedVector<>(part, rest.sizes.get(part.ordinal()), state, sight));
        }
    }

    /** The elements of one vector of a state. */
    private final class DecodedVector<T> implements TrackedVector.Elements<T> {
        private final StateComponent component;
        private final int[] state;
        private final ReadSet readSet;
        private final Object[] decoded;

        private DecodedVector(StateComponent component, int size, int[] state, ReadSet readSet) {
            this.component = component;
            this.state = state;
            this.readSet = readSet;
            this.decoded = new Object[size];
        }

        @Override
        public int size() {
            return decoded.length;
        }

        @Override
        @SuppressWarnings("unchecked") // the components of a sort come of vectors of it
        public T read(int index) {
            if (decoded[index] == null) {
                Object value = things.thing(component, state[layout.place(component, index)]);
                decoded[index] = readSet == null ? value : TrackedComponents.tracked(component, index, value, readSet);
            }
            return (T) decoded[index];
        }
    }
}
