package sharedpage.sim.machine;

/**
 * What one actor is doing: the operation under way, the actions left of its plan, and what it waits for.
 *
 * @param operation the operation under way, or null
 * @param begun whether the plan of that operation was made
 * @param plan what is still to be done of it
 */
public record Activity(Operation operation, boolean begun, Plan plan, WaitCondition waiting) {
    public static final Activity IDLE = new Activity(null, false, Plan.EMPTY, WaitCondition.NOT);

    public static Activity requested(Operation operation) {
        return new Activity(operation, false, Plan.EMPTY, WaitCondition.NOT);
    }

    /** An activity that follows a plan which no operation of its own made. */
    public static Activity ofPlan(Plan plan) {
        return new Activity(null, true, plan, WaitCondition.NOT);
    }

    public boolean isIdle() {
        return (operation == null || begun) && plan.isEmpty() && waiting.kind() == WaitKind.NOTHING;
    }

    boolean hasWork() {
        return !plan.isEmpty() || (operation != null && !begun);
    }

    /** This activity after one action of it: what is left to do, and until when it waits. */
    Activity advanced(Plan rest, WaitCondition until) {
        return new Activity(operation, true, rest, until);
    }

    /** This activity after what it waited for was handed to it. */
    public Activity woken() {
        return new Activity(operation, begun, plan, WaitCondition.NOT);
    }
}
