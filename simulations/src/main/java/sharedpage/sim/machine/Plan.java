package sharedpage.sim.machine;

import java.util.List;

/** The actions that an activity has still to perform, in order. Immutable; taking the first one copies nothing. */
public record Plan(Action head, Plan tail) {
    public static final Plan EMPTY = new Plan(null, null);

    public static Plan of(List<? extends Action> actions) {
        return EMPTY.prepend(actions);
    }

    public boolean isEmpty() {
        return head == null;
    }

    /** These actions first, then this plan. */
    public Plan prepend(List<? extends Action> actions) {
        Plan plan = this;
        for (int i = actions.size() - 1; i >= 0; i--) {
            plan = new Plan(actions.get(i), plan);
        }
        return plan;
    }
}
