package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sharedpage.sim.invariant.Ledger;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Who;
import sharedpage.sim.scenario.Programs;
import sharedpage.sim.simulation.Choice;
import sharedpage.sim.simulation.Moment;
import sharedpage.sim.simulation.Simulation;

/**
 * Tells what everybody does next in a state. What the machine did once is remembered by all that was looked at while it
 * did, and not carried out again where all of that is the same.
 */
final class Deeds {
    /** Of an entry among the deeds that are kept, about. */
    private static final int KEY_BYTES = 48;

    private final Simulation simulation;
    private final Programs programs;
    private final Hurry hurry;
    private final Moments moments;
    private final Encoding encoding;
    private final Layout layout;
    private final Things things;
    private final Views views;
    private final Judge judge;
    private final Trail trail;
    private Memo[] memos = new Memo[2 * Who.SYSTEM];
    private final Map<Deed, Deed> deeds = new HashMap<>();
    private final Map<Move, Move> moves = new HashMap<>();

    /** By the number of the block that has the rest. */
    private int[][] everybody = new int[8][];

    private long bytes;

    Deeds(
            Simulation simulation,
            Programs programs,
            Hurry hurry,
            Moments moments,
            Encoding encoding,
            Layout layout,
            Things things,
            Views views,
            Judge judge,
            Trail trail) {
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
        return bytes + moves.values().stream().mapToLong(Move::bytes).sum();
    }

    /** Numbers of all those who might act in the state that was read last, in the order of their turns. */
    int[] everybody() {
        int rest = encoding.blocks()[layout.blockOf(moments.rest())];
        if (rest >= everybody.length) {
            everybody = Arrays.copyOf(everybody, 2 * rest);
        }
        if (everybody[rest] == null) {
            everybody[rest] = machine().activities().everybody().toArray();
        }
        return everybody[rest];
    }

    private Machine machine() {
        return moments.moment(encoding.state(), null).machine();
    }

    /** What somebody does in that state. */
    Deed of(int who) {
        if (judge.readsLaws()) {
            return done(who, null);
        }
        Memo memo = memo(who);
        Deed known = memo.find(encoding.blocks());
        if (known != null) {
            return known;
        }
        Sight sight = new Sight(layout, things);
        Deed deed = done(who, sight);
        bytes += memo.put(encoding.blocks(), deed, sight.all());
        return deed;
    }

    private Memo memo(int who) {
        if (who >= memos.length) {
            memos = Arrays.copyOf(memos, 2 * who);
        }
        if (memos[who] == null) {
            memos[who] = new Memo(views, first(who));
        }
        return memos[who];
    }

    /** What is compared first: what somebody is at work on, and how far their program has come. */
    private int[] first(int who) {
        int number = Who.numberOf(who);
        int activity =
                switch (Who.kindOf(who)) {
                    case PROCESS -> layout.place(Part.ACTIVITY, number);
                    case SYSTEM -> layout.place(Part.SYSTEM, number);
                    case DEVICE -> layout.place(Part.DEVICE, number);
                    case SERVICE -> layout.place(Part.SERVICE, number);
                };
        int program = programs.of(machine().nameOf(who));
        return program < 0
                ? new int[] {moments.rest(), activity}
                : new int[] {moments.rest(), activity, layout.place(Part.BEGUN, program)};
    }

    /** Has it done. */
    private Deed done(int who, Sight sight) {
        int[] state = encoding.state();
        Moment start = moments.moment(state, sight);
        Optional<Choice> choice = simulation.choice(start, who);
        if (choice.isEmpty()) {
            return Deed.NONE;
        }
        boolean hurried = hurry.isFor(choice.get());
        Ledger before = judge.readsLaws() ? moments.ledger(state) : null;
        Ledger ledger = before;
        List<Judge.Charge> charges = new ArrayList<>();
        Moment now = start;
        int actions = 0;
        while (choice.isPresent()) {
            now = simulation.take(now, choice.get());
            charges.addAll(judge.action(ledger, now.step()));
            ledger = ledger == null ? null : ledger.after(now.step());
            choice = hurry.next(simulation, now, who);
            actions++;
        }
        Move[] made = moments.change(now, start, ledger, before).moves(layout);
        int actor = trail.actor(who, start.machine().nameOf(who));
        return ledger == null
                ? same(new Deed(actor, actions, same(made), charges, hurried))
                : new Deed(actor, actions, made, charges, hurried);
    }

    /** The moves that were kept, where there are equal ones: what becomes of a block is found once for all deeds. */
    private Move[] same(Move[] made) {
        return Arrays.stream(made)
                .map(move -> moves.computeIfAbsent(move, any -> move))
                .toArray(Move[]::new);
    }

    /** The deed that was kept, if there is an equal one; else this, which is kept from now on. */
    private Deed same(Deed deed) {
        Deed known = deeds.putIfAbsent(deed, deed);
        bytes += known == null ? deed.bytes() + KEY_BYTES : 0;
        return known == null ? deed : known;
    }

    /** What leads to the first state, from one in which there is nothing. */
    Deed first(Ledger ledger) {
        Change change = moments.first(ledger);
        return new Deed(Deed.NOBODY, 0, change.moves(layout), List.of(), false);
    }
}
