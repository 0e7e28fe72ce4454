package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.action.AccessObject;
import sharedpage.sim.action.ObjectTransfer;
import sharedpage.sim.action.StartObjectDma;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.TransferMode;

/** The plans of the operations that move bytes of objects. No mitigation is needed: each access is checked against its object. */
final class ObjectTransferPlans {
    private ObjectTransferPlans() {}

    static List<Action> plan(Machine machine, ObjectTransfer transfer) {
        boolean byDevice = machine.settings().get(Setting.TRANSFER) == TransferMode.DMA;
        return List.of(byDevice ? new StartObjectDma(transfer) : new AccessObject(transfer));
    }
}
