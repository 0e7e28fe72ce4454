package sharedpage.sim.action;

import java.util.ArrayList;
import java.util.List;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.device.Extent;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.OwnerKind;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.mmu.Mmu;
import sharedpage.sim.mmu.VirtualAddress;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Switch;

/**
 * Hands a transfer to the DMA channel. The kernel translates the start address once, as the MMU would for the process
 * itself, without a look at the length, and pins its frame. With scatter/gather it translates the first address in each page
 * instead, pins all their frames and gives the device the list; the list ends before the first page at which the process
 * itself would be stopped, and the process is when the device is done. A page that is on disk, or on its way, is waited
 * for, and one that is shared copy-on-write is copied before a device may write it. The process sleeps until the device is done.
 */
public record StartDma(Transfer transfer) implements Action {
    @Override
    public void perform(StepBuilder step) {
        if (transfer.length() == 0) {
            step.emit(
                    new TransferEvent.NothingMoved(step.name(), transfer.first().page()));
        } else if (DmaControl.isFree(step, this)) {
            List<Transfer> all = parts(step);
            List<Transfer> parts = allowed(step, all);
            if (parts.isEmpty()) {
                TrapAtListEnd.trap(step, transfer);
            } else if (fits(step, parts)) {
                start(step, parts, all);
            } else {
                step.refuse(
                        step.operation(),
                        Failure.TOO_LARGE,
                        null,
                        transfer.first().page());
            }
        }
    }

    @Override
    public ActionForm form() {
        return ActionForm.of(7, transfer.parts());
    }

    /** The parts of the transfer whose addresses are translated. */
    private List<Transfer> parts(StepBuilder step) {
        boolean each = step.settings().get(Setting.SCATTER_GATHER) == Switch.ON;
        return each ? transfer.byPage(step.settings(), step.process()) : List.of(transfer);
    }

    /** Those before the first one at whose address the process would be stopped. */
    private List<Transfer> allowed(StepBuilder step, List<Transfer> parts) {
        return parts.stream()
                .peek(part -> step.charge(UnitPrice.MEMORY, 1))
                .takeWhile(
                        part -> Mmu.obstacle(step, part.first(), part.access()).isEmpty())
                .toList();
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

    private void start(StepBuilder step, List<Transfer> parts, List<Transfer> all) {
        List<Extent> extents = new ArrayList<>();
        if (!parts.stream().allMatch(part -> place(step, part, extents))) {
            return;
        }
        parts.forEach(part -> MinMembersRule.warn(step, part.first().page()));
        if (parts.size() < all.size()) {
            int listed = extents.get(extents.size() - 1).end();
            VirtualAddress end = all.get(parts.size()).first();
            step.push(List.of(new TrapAtListEnd(transfer.arrived(end, listed))));
            step.emit(new TransferEvent.ListCut(step.name(), end.page(), listed, transfer.length()));
        }
        DmaControl.start(step, transfer, extents, new MoveByDma(DmaControl.CHANNEL));
    }

    /** Adds the place of one part to the list, unless its page has to be waited for. */
    private boolean place(StepBuilder step, Transfer part, List<Extent> extents) {
        int number = part.first().page();
        if (!MinMembersRule.permitsAccess(step, this, number)) {
            return false;
        }
        PageTableEntry entry = step.entry(number);
        Page page = step.machine().page(entry.of());
        if (page.exists() && (!page.isResident() || page.locked())) {
            PageFault.raise(step, this, number);
            return false;
        }
        if (part.access() == Access.WRITE && entry.copiesOnWrite()) {
            PageCopy.raise(step, this, number);
            return false;
        }
        int frame = page.exists() ? page.frame() : entry.frame();
        int before = extents.isEmpty() ? 0 : extents.get(extents.size() - 1).end();
        extents.add(new Extent(entry.of(), number, frame, part.first().line(), before + part.length()));
        return true;
    }
}
