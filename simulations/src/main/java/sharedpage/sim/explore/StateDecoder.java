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

/** Decodes state vectors into states of the simulation, and encodes what a transition wrote. */
@SuppressWarnings("EnumOrdinal") // likewise
final class StateDecoder {
    private static final StateComponent[] COMPONENTS = StateComponent.values();

    private final SimulationState start;
    private final StateVectorLayout layout;
    private final ComponentIdentity interner;

    /**
     * Decodes states of one run. What a state vector does not have is the same in all of them: step 0, and no costs.
     *
     * @param start any state of that run
     */
    StateDecoder(SimulationState start, StateVectorLayout layout, ComponentIdentity interner) {
        this.start = start;
        this.layout = layout;
        this.interner = interner;
    }

    /** What is in no vector of the machine, and the sizes of all vectors. */
    private record Globals(int hand, boolean halted, Set<Integer> stuck, List<Integer> sizes) {
        /** Whether all but the sizes is the same in two states. */
        static boolean same(SimulationState one, SimulationState other) {
            return one.machine().memory().hand() == other.machine().memory().hand()
                    && one.machine().halted() == other.machine().halted()
                    && one.watch().stuck().equals(other.watch().stuck());
        }

        static Globals of(SimulationState state) {
            Machine machine = state.machine();
            return new Globals(
                    machine.memory().hand(),
                    machine.halted(),
                    state.watch().stuck(),
                    Arrays.stream(COMPONENTS)
                            .map(component -> component.vector(state).size())
                            .toList());
        }
    }

    /** The place of the component that every transition may read without a trace. */
    int globalsPlace() {
        return layout.place(StateComponent.GLOBALS, 0);
    }

    /** All components of the initial state. */
    StateUpdate first(ShadowModel shadow) {
        StateUpdate change = new StateUpdate();
        for (StateComponent component : COMPONENTS) {
            add(change, component, component.vector(start));
        }
        add(change, StateComponent.GLOBALS, 0, Globals.of(start));
        if (shadow != null) {
            add(change, StateComponent.SHADOW, 0, shadow);
        }
        return change;
    }

    /** What was written between a decoded state and one that the simulation made of it. */
    @SuppressWarnings("ReferenceEquality") // a shadow model that did not change is the same object
    StateUpdate change(
            SimulationState after, SimulationState before, ShadowModel shadowAfter, ShadowModel shadowBefore) {
        StateUpdate change = new StateUpdate();
        boolean grows = false;
        for (StateComponent component : COMPONENTS) {
            PersistentVector<?> vector = component.vector(after);
            PersistentVector<?> old = component.vector(before);
            grows |= vector.size() > old.size();
            if (vector != old) {
                addReplaced(change, component, vector, old);
            }
        }
        if (grows || !Globals.same(after, before)) {
            add(change, StateComponent.GLOBALS, 0, Globals.of(after));
        }
        if (shadowAfter != shadowBefore) {
            add(change, StateComponent.SHADOW, 0, shadowAfter);
        }
        return change;
    }

    private void addReplaced(
            StateUpdate change, StateComponent component, PersistentVector<?> vector, PersistentVector<?> old) {
        TrackedVector<?> versions =
                vector instanceof TrackedVector<?> tracked && tracked.isVersionOf(old) ? tracked : null;
        for (int index = 0; index < vector.size(); index++) {
            if (versions == null || versions.isReplaced(index)) {
                add(change, component, index, vector.get(index));
            }
        }
    }

    private void add(StateUpdate change, StateComponent component, PersistentVector<?> all) {
        for (int index = 0; index < all.size(); index++) {
            add(change, component, index, all.get(index));
        }
    }

    private void add(StateUpdate change, StateComponent component, int index, Object value) {
        change.add(layout.place(component, index), interner.number(component, TrackedComponents.untracked(value)));
    }

    /**
     * The state that a state vector stands for. Its elements are decoded when they are read.
     *
     * @param readSet where reads are recorded, or null
     */
    SimulationState decode(int[] state, ReadSet readSet) {
        DecodedVectors vectors = new DecodedVectors(state, readSet);
        Globals globals = vectors.globals;
        ScriptCursor old = start.cursor();
        Machine machine = new Machine(
                start.machine().settings(),
                vectors.of(StateComponent.PROCESS),
                vectors.of(StateComponent.GROUP),
                vectors.of(StateComponent.MAILBOX),
                new Memory(
                        vectors.of(StateComponent.FRAME),
                        vectors.of(StateComponent.PAGE),
                        vectors.of(StateComponent.SLOT),
                        globals.hand),
                vectors.of(StateComponent.CHANNEL),
                new Capabilities(
                        vectors.of(StateComponent.OBJECT),
                        vectors.of(StateComponent.CAPABILITY),
                        vectors.of(StateComponent.CACHE)),
                new Activities(
                        vectors.<Activity>of(StateComponent.ACTIVITY),
                        vectors.of(StateComponent.DEVICE),
                        vectors.of(StateComponent.SERVICE),
                        vectors.of(StateComponent.SYSTEM)),
                CostTotals.NONE,
                globals.halted,
                0);
        ScriptCursor position = new ScriptCursor(
                vectors.of(StateComponent.POSITION),
                vectors.of(StateComponent.EXHAUSTED),
                old.turns(),
                old.nextLine(),
                old.driver(),
                old.actions(),
                old.asides(),
                old.aside());
        RunMonitor watch =
                new RunMonitor(vectors.of(StateComponent.USE), vectors.of(StateComponent.INSIDE), globals.stuck);
        return new SimulationState(machine, null, 0, position, OperationReport.NONE, Optional.empty(), watch);
    }

    /** The shadow model of a state, where invariants of whole runs are checked. */
    ShadowModel shadow(int[] state) {
        return (ShadowModel) interner.component(StateComponent.SHADOW, state[layout.place(StateComponent.SHADOW, 0)]);
    }

    /** The vectors of a state. */
    private final class DecodedVectors {
        private final int[] state;
        private final ReadSet readSet;
        private final Globals globals;

        private DecodedVectors(int[] state, ReadSet readSet) {
            this.state = state;
            this.readSet = readSet;
            this.globals = (Globals) interner.component(StateComponent.GLOBALS, state[globalsPlace()]);
        }

        private <T> PersistentVector<T> of(StateComponent component) {
            return new TrackedVector<>(
                    new DecodedVector<>(component, globals.sizes.get(component.ordinal()), state, readSet));
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
        @SuppressWarnings("unchecked") // a component of this sort is an element of such a vector
        public T read(int index) {
            if (decoded[index] == null) {
                Object value = interner.component(component, state[layout.place(component, index)]);
                decoded[index] = readSet == null ? value : TrackedComponents.tracked(component, index, value, readSet);
            }
            return (T) decoded[index];
        }
    }
}
