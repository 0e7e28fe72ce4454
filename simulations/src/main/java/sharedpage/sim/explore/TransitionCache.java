package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sharedpage.sim.invariant.ShadowModel;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.run.EnabledTransition;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Programs;

/**
 * The transition relation, with a cache: what an actor does next in a state. A transition that was carried out once is
 * taken again, without the simulation, in every state in which all that it read is the same. So there is one set of
 * rules, and a search still does not pay for carrying out each transition.
 *
 * <p>With invariants of whole runs to check, nothing is cached: they look at everything.
 */
final class TransitionCache {
    /** Memory of an entry among the shared transitions, about. */
    private static final int KEY_BYTES = 48;

    private final Simulation simulation;
    private final Programs programs;
    private final AmpleSet ampleSet;
    private final StateDecoder decoder;
    private final StateCompression compression;
    private final StateVectorLayout layout;
    private final ComponentIdentity interner;
    private final ProjectionTable projections;
    private final PropertyMonitor monitor;
    private final ParentPointers parents;
    private ReadSetCache[] caches = new ReadSetCache[2 * ActorId.SYSTEM];
    private final Map<Transition, Transition> transitions = new HashMap<>();
    private final Map<BlockUpdate, BlockUpdate> updates = new HashMap<>();

    /** The actors in each state, by the number of the block with the global component. */
    private int[][] actors = new int[8][];

    private long bytes;

    TransitionCache(
            Simulation simulation,
            Programs programs,
            AmpleSet ampleSet,
            StateDecoder decoder,
            StateCompression compression,
            StateVectorLayout layout,
            ComponentIdentity interner,
            ProjectionTable projections,
            PropertyMonitor monitor,
            ParentPointers parents) {
        this.simulation = simulation;
        this.programs = programs;
        this.ampleSet = ampleSet;
        this.decoder = decoder;
        this.compression = compression;
        this.layout = layout;
        this.interner = interner;
        this.projections = projections;
        this.monitor = monitor;
        this.parents = parents;
    }

    /** Memory of the cache, about. */
    long bytes() {
        return bytes + updates.values().stream().mapToLong(BlockUpdate::bytes).sum();
    }

    /** Numbers of all actors of the state that was read last, in the order of their turns. */
    int[] actors() {
        int globals = compression.blocks()[layout.blockOf(decoder.globalsPlace())];
        if (globals >= actors.length) {
            actors = Arrays.copyOf(actors, 2 * globals);
        }
        if (actors[globals] == null) {
            actors[globals] = machine().activities().all().toArray();
        }
        return actors[globals];
    }

    private Machine machine() {
        return decoder.decode(compression.state(), null).machine();
    }

    /** The transition of an actor in that state; {@link Transition#NONE} if it is not enabled. */
    Transition of(int who) {
        if (monitor.checksInvariants()) {
            return carryOut(who, null);
        }
        ReadSetCache cache = cacheOf(who);
        Transition known = cache.find(compression.blocks());
        if (known != null) {
            return known;
        }
        ReadSet readSet = new ReadSet(layout, interner);
        Transition transition = carryOut(who, readSet);
        bytes += cache.put(compression.blocks(), transition, readSet.all());
        return transition;
    }

    private ReadSetCache cacheOf(int who) {
        if (who >= caches.length) {
            caches = Arrays.copyOf(caches, 2 * who);
        }
        if (caches[who] == null) {
            caches[who] = new ReadSetCache(projections, first(who));
        }
        return caches[who];
    }

    /** What every read set of an actor has: its activity, and how far its program has come. */
    private int[] first(int who) {
        int number = ActorId.numberOf(who);
        int activity =
                switch (ActorId.kindOf(who)) {
                    case PROCESS -> layout.place(StateComponent.ACTIVITY, number);
                    case SYSTEM -> layout.place(StateComponent.SYSTEM, number);
                    case DEVICE -> layout.place(StateComponent.DEVICE, number);
                    case SERVICE -> layout.place(StateComponent.SERVICE, number);
                };
        int program = programs.of(machine().nameOf(who));
        return program < 0
                ? new int[] {decoder.globalsPlace(), activity}
                : new int[] {decoder.globalsPlace(), activity, layout.place(StateComponent.BEGUN, program)};
    }

    /** Carries a transition out in the simulation. */
    private Transition carryOut(int who, ReadSet readSet) {
        int[] state = compression.state();
        SimulationState start = decoder.decode(state, readSet);
        Optional<EnabledTransition> next = simulation.transitionOf(start, who);
        if (next.isEmpty()) {
            return Transition.NONE;
        }
        boolean ample = ampleSet.contains(next.get());
        ShadowModel before = monitor.checksInvariants() ? decoder.shadow(state) : null;
        ShadowModel shadow = before;
        List<PropertyViolation> violations = new ArrayList<>();
        SimulationState now = start;
        int actions = 0;
        while (next.isPresent()) {
            now = simulation.take(now, next.get());
            violations.addAll(monitor.action(shadow, now.step()));
            shadow = shadow == null ? null : shadow.after(now.step());
            next = ampleSet.next(simulation, now, who);
            actions++;
        }
        List<BlockUpdate> changed = decoder.change(now, start, shadow, before).updates(layout);
        int actor = parents.actor(who, start.machine().nameOf(who));
        return shadow == null
                ? same(new Transition(actor, actions, same(changed), violations, ample))
                : new Transition(actor, actions, changed, violations, ample);
    }

    /** Equal updates as the same object, so that the successor of a block is found once for all transitions. */
    private List<BlockUpdate> same(List<BlockUpdate> changed) {
        changed.replaceAll(update -> updates.computeIfAbsent(update, any -> update));
        return changed;
    }

    /** Equal transitions as the same object. */
    private Transition same(Transition transition) {
        Transition known = transitions.putIfAbsent(transition, transition);
        bytes += known == null ? transition.bytes() + KEY_BYTES : 0;
        return known == null ? transition : known;
    }

    /** The transition from a state without components to the initial state. */
    Transition first(ShadowModel shadow) {
        StateUpdate change = decoder.first(shadow);
        return new Transition(Transition.NO_ACTOR, 0, change.updates(layout), List.of(), false);
    }
}
