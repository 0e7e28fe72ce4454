package sharedpage.sim.explore;

import java.util.Arrays;
import java.util.List;

/** One transition of the state space: the same in every state in which all that it read is the same. */
final class Transition {
    static final int NO_ACTOR = -1;

    /** The transition of an actor that has none. */
    static final Transition NONE = new Transition(NO_ACTOR, 0, List.of(), List.of(), false, WaitEffect.NONE);

    private final int actor;
    private final int actions;
    private final BlockUpdate[] updates;
    private final List<FoundViolation> violations;
    private final boolean ample;
    private final WaitEffect waits;

    /** A violation by the action of that number, from 1, of a transition. */
    record FoundViolation(PropertyViolation violation, int action) {}

    /**
     * What a transition does that can make a deadlock.
     *
     * @param begins whether a process begins to wait
     * @param ends whether a process dies that waits, and so never becomes ready
     */
    record WaitEffect(boolean begins, boolean ends) {
        static final WaitEffect NONE = new WaitEffect(false, false);
    }

    /**
     * A transition.
     *
     * @param actor its number in {@link ParentPointers}, or {@link #NO_ACTOR}
     * @param actions how many actions it has; more than one if ample ones follow the first
     * @param updates what it writes
     * @param violations of the property by one of its actions
     * @param ample whether it is an ample set by itself, see {@link AmpleSet}
     */
    Transition(
            int actor,
            int actions,
            List<BlockUpdate> updates,
            List<FoundViolation> violations,
            boolean ample,
            WaitEffect waits) {
        this.actor = actor;
        this.actions = actions;
        this.updates = updates.toArray(BlockUpdate[]::new);
        this.violations = List.copyOf(violations);
        this.ample = ample;
        this.waits = waits;
    }

    boolean isEnabled() {
        return actor != NO_ACTOR;
    }

    int actor() {
        return actor;
    }

    int actions() {
        return actions;
    }

    BlockUpdate[] updates() {
        return updates;
    }

    List<FoundViolation> violations() {
        return violations;
    }

    boolean isAmple() {
        return ample;
    }

    /** Whether one of its actions is the last of a run in which a process waits, or is known to wait for ever. */
    boolean tellsDeadlock() {
        return violations.stream().anyMatch(found -> found.violation().name().equals(Property.DEADLOCK));
    }

    WaitEffect waits() {
        return waits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Transition that
                && actor == that.actor
                && actions == that.actions
                && ample == that.ample
                && waits.equals(that.waits)
                && Arrays.equals(updates, that.updates)
                && violations.equals(that.violations);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(updates) + actor;
    }

    /** Memory that it takes, about. */
    int bytes() {
        return 48 + 8 * updates.length;
    }
}
