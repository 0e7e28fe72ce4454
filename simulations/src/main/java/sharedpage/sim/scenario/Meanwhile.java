package sharedpage.sim.scenario;

import java.util.List;
import java.util.Optional;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.scenario.text.SourcePosition;

/**
 * What others do while an operation of the script is in progress.
 *
 * @param position where it stands in the text
 * @param after actions of the operation that come first
 * @param operations carried out then, one after the other, each as far as it gets while no other actor acts
 */
public record Meanwhile(SourcePosition position, int after, List<Operation> operations) {
    public Meanwhile {
        operations = List.copyOf(operations);
    }

    /**
     * The operation that begins now, if one does: the next one that has not begun, after so many actions of the line's
     * operation or as soon as that is done or blocked.
     *
     * @param begun how many of them have begun
     * @param actions of the line's operation so far
     * @param doneOrBlocked whether that operation is over, or no actor can go on with it
     */
    public Optional<Operation> due(int begun, int actions, boolean doneOrBlocked) {
        boolean isTime = actions >= after || doneOrBlocked;
        return isTime && begun < operations.size() ? Optional.of(operations.get(begun)) : Optional.empty();
    }
}
