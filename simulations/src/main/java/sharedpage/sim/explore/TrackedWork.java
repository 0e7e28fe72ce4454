package sharedpage.sim.explore;

import java.util.function.Function;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.Plan;
import sharedpage.sim.machine.RemainingWork;

/** The work that an actor has left in a state. Other actors ask whether there is any, which is a read of its own. */
@SuppressWarnings("UnnecessaryLambda") // a projection is the same object every time, so that it is known again
final class TrackedWork extends RemainingWork {
    private static final Function<Activity, Boolean> IS_EMPTY =
            activity -> activity.work().isEmpty();

    private final RemainingWork decoded;
    private final ReadSet readSet;
    private final StateComponent component;
    private final int index;

    /**
     * The work of one activity.
     *
     * @param readSet where it is noted what was read of the activity
     */
    TrackedWork(RemainingWork decoded, ReadSet readSet, StateComponent component, int index) {
        super(null, false, null); // nothing can be read past the accessors
        this.decoded = decoded;
        this.readSet = readSet;
        this.component = component;
        this.index = index;
    }

    @Override
    public boolean isEmpty() {
        readSet.add(component, index, IS_EMPTY);
        return decoded.isEmpty();
    }

    @Override
    public Operation operation() {
        return whole().operation();
    }

    @Override
    public boolean begun() {
        return whole().begun();
    }

    @Override
    public Plan plan() {
        return whole().plan();
    }

    private RemainingWork whole() {
        readSet.add(component, index);
        return decoded;
    }

    /** Remaining work without tracking; what it still has of the state counts as read. */
    static RemainingWork untracked(RemainingWork work) {
        return work instanceof TrackedWork tracked ? tracked.whole() : work;
    }
}
