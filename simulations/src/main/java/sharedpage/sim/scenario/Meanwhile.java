package sharedpage.sim.scenario;

import java.util.List;
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
}
