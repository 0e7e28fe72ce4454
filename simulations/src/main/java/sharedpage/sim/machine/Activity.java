package sharedpage.sim.machine;

/**
 * What one actor is doing.
 *
 * @param work the operation in progress, and what is still to be done of it
 * @param waiting what it waits for before that goes on
 */
public record Activity(RemainingWork work, WaitCondition waiting) {
    public static final Activity IDLE = new Activity(RemainingWork.NONE, WaitCondition.NOT);

    public static Activity requested(Operation operation) {
        return new Activity(RemainingWork.of(operation), WaitCondition.NOT);
    }

    /** An activity that follows a plan which no operation of its own made. */
    public static Activity ofPlan(Plan plan) {
        return new Activity(RemainingWork.of(plan), WaitCondition.NOT);
    }

    /** The operation in progress, or null. */
    public Operation operation() {
        return work.operation();
    }

    /** Whether the plan of that operation was made. */
    public boolean begun() {
        return work.begun();
    }

    /** What is still to be done of it. */
    public Plan plan() {
        return work.plan();
    }

    public boolean isIdle() {
        return work.isEmpty() && waiting.kind() == WaitKind.NOTHING;
    }

    boolean hasWork() {
        return !work.isEmpty();
    }

    /** This activity after one action of it: what is left to do, and until when it waits. */
    Activity advanced(Plan rest, WaitCondition until) {
        return new Activity(work.advanced(rest), until);
    }

    /** This activity after the wait ended otherwise: it goes on with that plan. */
    public Activity wokenFor(Plan plan) {
        return new Activity(work.advanced(plan), WaitCondition.NOT);
    }

    /** This activity after what it waited for was handed to it. */
    public Activity woken() {
        return new Activity(work, WaitCondition.NOT);
    }
}
