package sharedpage.sim.explore;

import java.util.Arrays;
import java.util.List;

/** What somebody does in a state: it is the same in every state in which all that they look at is the same. */
final class Transition {
    static final int NOBODY = -1;

    /** What those do who cannot act. */
    static final Transition NONE = new Transition(NOBODY, 0, new BlockUpdate[0], List.of(), false);

    private final int who;
    private final int actions;
    private final BlockUpdate[] moves;
    private final List<PropertyMonitor.PropertyViolation> charges;
    private final boolean hurried;

    /**
     * A deed.
     *
     * @param who acts; their number in the trail, or {@link #NOBODY}
     * @param actions how many actions it has; more than one if others may be done at once
     * @param moves what becomes of the state
     * @param charges what is wrong with it
     * @param hurried whether it may be done at once, see {@link AmpleSet}
     */
    Transition(
            int who,
            int actions,
            BlockUpdate[] moves,
            List<PropertyMonitor.PropertyViolation> charges,
            boolean hurried) {
        this.who = who;
        this.actions = actions;
        this.moves = moves;
        this.charges = List.copyOf(charges);
        this.hurried = hurried;
    }

    boolean isDone() {
        return who != NOBODY;
    }

    int who() {
        return who;
    }

    int actions() {
        return actions;
    }

    BlockUpdate[] moves() {
        return moves;
    }

    List<PropertyMonitor.PropertyViolation> charges() {
        return charges;
    }

    boolean isHurried() {
        return hurried;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Transition that
                && who == that.who
                && actions == that.actions
                && hurried == that.hurried
                && Arrays.equals(moves, that.moves)
                && charges.equals(that.charges);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(moves) + who;
    }

    /** Memory that it takes, about. */
    int bytes() {
        return 48 + 8 * moves.length;
    }
}
