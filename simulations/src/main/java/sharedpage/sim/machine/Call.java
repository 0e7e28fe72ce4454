package sharedpage.sim.machine;

import java.util.List;

/** An operation that only changes tables of the kernel, and so is one action. */
public interface Call extends Operation, Action {
    /** The code of all calls in {@link ActionForm}: which one it is, the operation tells. */
    int CODE = 0;

    @Override
    default List<? extends Action> plan(Machine machine) {
        return List.of(this);
    }

    @Override
    default ActionForm form() {
        return ActionForm.of(CODE, this);
    }
}
