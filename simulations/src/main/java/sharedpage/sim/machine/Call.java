package sharedpage.sim.machine;

import java.util.List;

/** An operation that only changes tables of the kernel, and so is one action. */
public interface Call extends Operation, Action {
    @Override
    default List<? extends Action> plan(Machine machine) {
        return List.of(this);
    }
}
