package sharedpage.sim.action;

import java.util.ArrayList;
import java.util.List;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.device.Extent;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.OwnerKind;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Switch;

/**
 * Hands a transfer to the DMA channel: the kernel translates the start address once, without a look at rights or
 * length, and pins its frame. With scatter/gather it translates the first address in each page instead, pins all their
 * frames and gives the device the list. A page that is on disk, or on its way, is waited for. The process sleeps until
 * the device is done.
 */
public record StartDma(Transfer transfer) implements Action {
    @Override
    public void perform(StepBuilder step) {
        if (transfer.length() == 0) {
            step.emit(
                    new TransferEvent.NothingMoved(step.name(), transfer.first().page()));
        } else if (DmaControl.isFree(step, this)) {
            List<Extent> extents = new ArrayList<>();
            List<Transfer> parts = parts(step);
            if (!fits(step, parts)) {
                step.refuse(
                        step.operation(),
                        Failure.TOO_LARGE,
                        null,
                        transfer.first().page());
                return;
            }
            boolean translated = parts.stream().allMatch(part -> translate(step, part, extents));
            if (translated) {
                DmaControl.start(step, transfer, extents, new MoveByDma(DmaControl.CHANNEL));
            }
        }
    }

    /** The parts of the transfer whose addresses are translated. */
    private List<Transfer> parts(StepBuilder step) {
        boolean each = step.settings().get(Setting.SCATTER_GATHER) == Switch.ON;
        return each ? transfer.byPage(step.settings(), step.process()) : List.of(transfer);
    }

    /** Whether all pages can be in memory at once; else fetching one would drive out another for ever. */
    static boolean fits(StepBuilder step, List<Transfer> parts) {
        int needed = parts.stream()
                .map(part -> step.entry(part.first().page()))
                .filter(PageTableEntry::exists)
                .map(PageTableEntry::of)
                .distinct()
                .mapToInt(page -> step.machine().page(page).span())
                .sum();
        return needed
                <= step.machine().frames().stream()
                        .filter(frame -> !frame.owner().is(OwnerKind.KERNEL))
                        .count();
    }

    /** Adds the place of one part to the list, unless the address traps or its page has to be waited for. */
    private boolean translate(StepBuilder step, Transfer part, List<Extent> extents) {
        step.charge(UnitPrice.MEMORY, 1);
        PageTableEntry entry = step.entry(part.first().page());
        if (part.first().line() >= step.settings().pageSize() || !entry.exists()) {
            step.trap(Failure.ADDRESS, part.first().page(), part.first().line(), 0, transfer.length());
            return false;
        }
        if (!MinMembersRule.permitsAccess(step, this, part.first().page())) {
            return false;
        }
        Page page = step.machine().page(entry.of());
        if (!page.isResident() || page.locked()) {
            PageFault.raise(step, this, part.first().page());
            return false;
        }
        int before = extents.isEmpty() ? 0 : extents.get(extents.size() - 1).end();
        MinMembersRule.warn(step, part.first().page());
        extents.add(new Extent(
                entry.of(), part.first().page(), page.frame(), part.first().line(), before + part.length()));
        return true;
    }
}
