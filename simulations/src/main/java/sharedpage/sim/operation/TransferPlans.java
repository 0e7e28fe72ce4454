package sharedpage.sim.operation;

import java.util.ArrayList;
import java.util.List;
import sharedpage.sim.action.BounceBuffer;
import sharedpage.sim.action.LengthCheck;
import sharedpage.sim.action.MoveByMmu;
import sharedpage.sim.action.ProbePages;
import sharedpage.sim.action.StartDma;
import sharedpage.sim.action.Transfer;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.policy.BoundsCheck;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.policy.Switch;
import sharedpage.sim.policy.TransferMode;

/**
 * The plans of the operations that move bytes. What is done about a transfer that is longer than its page before it
 * starts is decided here; what stands in its way later is in the tables (guard page, guard frame, rights) or in the
 * hardware (IOMMU, scatter/gather).
 */
final class TransferPlans {
    private final Settings settings;
    private final TransferMode way;

    private TransferPlans(Settings settings, TransferMode way) {
        this.settings = settings;
        this.way = way;
    }

    /** The way that the machine is set to go. */
    static List<Action> asConfigured(Machine machine, Transfer transfer) {
        return new TransferPlans(machine.settings(), machine.settings().get(Setting.TRANSFER)).plan(transfer);
    }

    static List<Action> byDma(Machine machine, Transfer transfer) {
        return new TransferPlans(machine.settings(), TransferMode.DMA).plan(transfer);
    }

    private List<Action> plan(Transfer transfer) {
        BoundsCheck check = settings.get(Setting.BOUNDS_CHECK);
        int fits = transfer.inFirstPage(settings.pageSize());
        if (transfer.length() == fits || (check == BoundsCheck.OFF && !isOn(Setting.BOUNCE_BUFFER))) {
            return moving(transfer);
        } else if (check == BoundsCheck.REJECT) {
            return List.of(new LengthCheck.RefuseLength(transfer));
        }
        List<Action> plan = new ArrayList<>();
        plan.add(new LengthCheck.TruncateLength(transfer, check == BoundsCheck.OFF ? "buffer" : "bounds", fits));
        plan.addAll(moving(transfer.truncated(fits)));
        return plan;
    }

    private List<Action> moving(Transfer transfer) {
        boolean byDevice = way == TransferMode.DMA;
        if (isOn(Setting.BOUNCE_BUFFER) && transfer.length() > 0) {
            return byDevice ? BounceBuffer.byDevice(transfer) : BounceBuffer.byProcess(transfer);
        } else if (byDevice) {
            return List.of(new StartDma(transfer));
        }
        boolean probed = isOn(Setting.PROBE) && transfer.length() > transfer.inFirstPage(settings.pageSize());
        return probed ? List.of(new ProbePages(transfer), new MoveByMmu(transfer)) : List.of(new MoveByMmu(transfer));
    }

    private boolean isOn(Setting<Switch> setting) {
        return settings.get(setting) == Switch.ON;
    }
}
