package sharedpage.sim.explore;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.scenario.Programs;

/**
 * The transitions that are known. One that was carried out once is taken again, without the simulation, in every state in
 * which all that it read is the same.
 *
 * <p>With invariants of whole runs to check, nothing is cached: they look at everything.
 */
final class TransitionCache {
    /** Memory of an entry among the shared transitions, about. */
    private static final int KEY_BYTES = 48;

    private final TransitionRelation relation;
    private final Programs programs;
    private final StateDecoder decoder;
    private final StateCompression compression;
    private final StateVectorLayout layout;
    private final ComponentIdentity interner;
    private final ProjectionTable projections;
    private final PropertyMonitor monitor;
    private ReadSetCache[] caches = new ReadSetCache[2 * ActorId.SYSTEM];
    private final Map<Transition, Transition> transitions = new HashMap<>();
    private final Map<BlockUpdate, BlockUpdate> updates = new HashMap<>();

    /** The actors in each state, by the number of the block with the global component. */
    private int[][] actors = new int[8][];

    private long bytes;

    TransitionCache(
            TransitionRelation relation,
            Programs programs,
            StateDecoder decoder,
            StateCompression compression,
            StateVectorLayout layout,
            ComponentIdentity interner,
            ProjectionTable projections,
            PropertyMonitor monitor) {
        this.relation = relation;
        this.programs = programs;
        this.decoder = decoder;
        this.compression = compression;
        this.layout = layout;
        this.interner = interner;
        this.projections = projections;
        this.monitor = monitor;
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
            return relation.carryOut(compression.state(), who, null);
        }
        ReadSetCache cache = cacheOf(who);
        Transition known = cache.find(compression.blocks());
        if (known != null) {
            return known;
        }
        ReadSet readSet = new ReadSet(layout, interner);
        Transition transition = same(relation.carryOut(compression.state(), who, readSet));
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
                : new int[] {decoder.globalsPlace(), activity, layout.place(StateComponent.POSITION, program)};
    }

    /** Equal transitions, and equal updates, as the same object: the successor of a block is found once for all. */
    private Transition same(Transition transition) {
        Transition known = transitions.putIfAbsent(transition, transition);
        if (known != null) {
            return known;
        }
        BlockUpdate[] all = transition.updates();
        for (int i = 0; i < all.length; i++) {
            BlockUpdate update = all[i];
            all[i] = updates.computeIfAbsent(update, any -> update);
        }
        bytes += transition.bytes() + KEY_BYTES;
        return transition;
    }
}
