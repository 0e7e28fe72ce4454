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
 * Tells what everybody does next in a state. What the machine did once is remembered by all that was looked at while it
 * did, and not carried out again where all of that is the same.
 */
final class TransitionCache {
    /** Of an entry among the deeds that are kept, about. */
    private static final int KEY_BYTES = 48;

    private final Simulation simulation;
    private final Programs programs;
    private final AmpleSet hurry;
    private final StateDecoder moments;
    private final StateCompression encoding;
    private final StateVectorLayout layout;
    private final ComponentInterner things;
    private final ProjectionTable views;
    private final PropertyMonitor judge;
    private final ParentPointers trail;
    private ReadSetCache[] memos = new ReadSetCache[2 * ActorId.SYSTEM];
    private final Map<Transition, Transition> deeds = new HashMap<>();
    private final Map<BlockUpdate, BlockUpdate> moves = new HashMap<>();

    /** By the number of the block that has the rest. */
    private int[][] everybody = new int[8][];

    private long bytes;

    TransitionCache(
            Simulation simulation,
            Programs programs,
            AmpleSet hurry,
            StateDecoder moments,
            StateCompression encoding,
            StateVectorLayout layout,
            ComponentInterner things,
            ProjectionTable views,
            PropertyMonitor judge,
            ParentPointers trail) {
        this.simulation = simulation;
        this.programs = programs;
        this.hurry = hurry;
        this.moments = moments;
        this.encoding = encoding;
        this.layout = layout;
        this.things = things;
        this.views = views;
        this.judge = judge;
        this.trail = trail;
    }

    /** Memory that is taken by what is remembered, about. */
    long bytes() {
        return bytes + moves.values().stream().mapToLong(BlockUpdate::bytes).sum();
    }

    /** Numbers of all those who might act in the state that was read last, in the order of their turns. */
    int[] everybody() {
        int rest = encoding.blocks()[layout.blockOf(moments.rest())];
        if (rest >= everybody.length) {
            everybody = Arrays.copyOf(everybody, 2 * rest);
        }
        if (everybody[rest] == null) {
            everybody[rest] = machine().activities().all().toArray();
        }
        return everybody[rest];
    }

    private Machine machine() {
        return moments.moment(encoding.state(), null).machine();
    }

    /** What somebody does in that state. */
    Transition of(int who) {
        if (judge.readsLaws()) {
            return done(who, null);
        }
        ReadSetCache memo = memo(who);
        Transition known = memo.find(encoding.blocks());
        if (known != null) {
            return known;
        }
        ReadSet sight = new ReadSet(layout, things);
        Transition deed = done(who, sight);
        bytes += memo.put(encoding.blocks(), deed, sight.all());
        return deed;
    }

    private ReadSetCache memo(int who) {
        if (who >= memos.length) {
            memos = Arrays.copyOf(memos, 2 * who);
        }
        if (memos[who] == null) {
            memos[who] = new ReadSetCache(views, first(who));
        }
        return memos[who];
    }

    /** What is compared first: what somebody is at work on, and how far their program has come. */
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
                ? new int[] {moments.rest(), activity}
                : new int[] {moments.rest(), activity, layout.place(StateComponent.BEGUN, program)};
    }

    /** Has it done. */
    private Transition done(int who, ReadSet sight) {
        int[] state = encoding.state();
        SimulationState start = moments.moment(state, sight);
        Optional<EnabledTransition> choice = simulation.transitionOf(start, who);
        if (choice.isEmpty()) {
            return Transition.NONE;
        }
        boolean hurried = hurry.isFor(choice.get());
        ShadowModel before = judge.readsLaws() ? moments.ledger(state) : null;
        ShadowModel ledger = before;
        List<PropertyMonitor.PropertyViolation> charges = new ArrayList<>();
        SimulationState now = start;
        int actions = 0;
        while (choice.isPresent()) {
            now = simulation.take(now, choice.get());
            charges.addAll(judge.action(ledger, now.step()));
            ledger = ledger == null ? null : ledger.after(now.step());
            choice = hurry.next(simulation, now, who);
            actions++;
        }
        BlockUpdate[] made = moments.change(now, start, ledger, before).moves(layout);
        int actor = trail.actor(who, start.machine().nameOf(who));
        return ledger == null
                ? same(new Transition(actor, actions, same(made), charges, hurried))
                : new Transition(actor, actions, made, charges, hurried);
    }

    /** The moves that were kept, where there are equal ones: what becomes of a block is found once for all deeds. */
    private BlockUpdate[] same(BlockUpdate[] made) {
        return Arrays.stream(made)
                .map(move -> moves.computeIfAbsent(move, any -> move))
                .toArray(BlockUpdate[]::new);
    }

    /** The deed that was kept, if there is an equal one; else this, which is kept from now on. */
    private Transition same(Transition deed) {
        Transition known = deeds.putIfAbsent(deed, deed);
        bytes += known == null ? deed.bytes() + KEY_BYTES : 0;
        return known == null ? deed : known;
    }

    /** What leads to the first state, from one in which there is nothing. */
    Transition first(ShadowModel ledger) {
        StateUpdate change = moments.first(ledger);
        return new Transition(Transition.NOBODY, 0, change.moves(layout), List.of(), false);
    }
}
