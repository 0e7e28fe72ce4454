package sharedpage.sim.operation;

import java.util.List;
import sharedpage.sim.action.MoveBytes;
import sharedpage.sim.action.StartDma;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;

/** The plans of the operations that move bytes. */
final class Transfers {
    private Transfers() {}

    /** The way that the machine is set to go. */
    static List<? extends Action> asSet(Machine machine, Access access, int page, int line, int length, Bytes data) {
        return machine.settings().get(Setting.TRANSFER) == Setting.Transfer.DMA
                ? byDma(access, page, line, length, data)
                : List.of(MoveBytes.first(access, page, line, length, data));
    }

    static List<? extends Action> byDma(Access access, int page, int line, int length, Bytes data) {
        return List.of(new StartDma(access, page, line, length, data));
    }
}
