package sharedpage.sim.operation;

import java.util.ArrayList;
import java.util.List;
import sharedpage.sim.action.BounceBuffer;
import sharedpage.sim.action.LengthCheck;
import sharedpage.sim.action.MoveBytes;
import sharedpage.sim.action.ProbePages;
import sharedpage.sim.action.Request;
import sharedpage.sim.action.StartDma;
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
    static List<Action> asConfigured(Machine machine, Request asked) {
        return new TransferPlans(machine.settings(), machine.settings().get(Setting.TRANSFER)).plan(asked);
    }

    static List<Action> byDma(Machine machine, Request asked) {
        return new TransferPlans(machine.settings(), TransferMode.DMA).plan(asked);
    }

    private List<Action> plan(Request asked) {
        BoundsCheck check = settings.get(Setting.BOUNDS_CHECK);
        int fits = asked.inPage(settings.pageSize());
        if (asked.length() == fits || (check == BoundsCheck.OFF && !isOn(Setting.BOUNCE_BUFFER))) {
            return moving(asked);
        } else if (check == BoundsCheck.REJECT) {
            return List.of(new LengthCheck.RefuseLength(asked));
        }
        List<Action> plan = new ArrayList<>();
        plan.add(new LengthCheck.TruncateLength(asked, check == BoundsCheck.OFF ? "buffer" : "bounds", fits));
        plan.addAll(moving(asked.cutTo(fits)));
        return plan;
    }

    private List<Action> moving(Request asked) {
        boolean byDevice = way == TransferMode.DMA;
        if (isOn(Setting.BOUNCE_BUFFER) && asked.length() > 0) {
            return byDevice ? BounceBuffer.byDevice(asked) : BounceBuffer.byProcess(asked);
        } else if (byDevice) {
            return List.of(new StartDma(asked));
        }
        boolean probed = isOn(Setting.PROBE) && asked.length() > asked.inPage(settings.pageSize());
        return probed ? List.of(new ProbePages(asked), MoveBytes.first(asked)) : List.of(MoveBytes.first(asked));
    }

    private boolean isOn(Setting<Switch> setting) {
        return settings.get(setting) == Switch.ON;
    }
}
