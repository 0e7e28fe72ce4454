package sharedpage.sim.explore;

import java.util.Arrays;
import java.util.List;

/** One transition of the state space: the same in every state in which all that it read is the same. */
final class Transition {
    static final int NO_ACTOR = -1;

    /** The transition of an actor that has none. */
    static final Transition NONE = new Transition(NO_ACTOR, 0, List.of(), List.of(), false);

    private final int actor;
    private final int actions;
    private final BlockUpdate[] updates;
    private final List<PropertyViolation> violations;
    private final boolean ample;

    /**
     * A transition.
     *
     * @param actor its number in {@link ParentPointers}, or {@link #NO_ACTOR}
     * @param actions how many actions it has; more than one if ample ones follow the first
     * @param updates what it writes
     * @param violations of the property by one of its actions
     * @param ample whether it is an ample set by itself, see {@link AmpleSet}
     */
    Transition(int actor, int actions, List<BlockUpdate> updates, List<PropertyViolation> violations, boolean ample) {
        this.actor = actor;
        this.actions = actions;
        this.updates = updates.toArray(BlockUpdate[]::new);
        this.violations = List.copyOf(violations);
        this.ample = ample;
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

    List<PropertyViolation> violations() {
        return violations;
    }

    boolean isAmple() {
        return ample;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Transition that
                && actor == that.actor
                && actions == that.actions
                && ample == that.ample
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
