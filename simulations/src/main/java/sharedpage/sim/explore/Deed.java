package sharedpage.sim.explore;

import java.util.Arrays;
import java.util.List;

/** What somebody does in a state: it is the same in every state in which all that they look at is the same. */
final class Deed {
    static final int NOBODY = -1;

    /** What those do who cannot act. */
    static final Deed NONE = new Deed(NOBODY, 0, new Move[0], List.of(), false);

    private final int who;
    private final int actions;
    private final Move[] moves;
    private final List<Judge.Charge> charges;
    private final boolean hurried;

    /**
     * A deed.
     *
     * @param who acts; their number in the trail, or {@link #NOBODY}
     * @param actions how many actions it has; more than one if others may be done at once
     * @param moves what becomes of the state
     * @param charges what is wrong with it
     * @param hurried whether it may be done at once, see {@link Hurry}
     */
    Deed(int who, int actions, Move[] moves, List<Judge.Charge> charges, boolean hurried) {
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

    Move[] moves() {
        return moves;
    }

    List<Judge.Charge> charges() {
        return charges;
    }

    boolean isHurried() {
        return hurried;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deed that
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
