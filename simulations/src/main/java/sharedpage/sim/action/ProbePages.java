package sharedpage.sim.action;

import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.PageTableEntry;

/**
 * Looks at the page table entries of a whole transfer before its first byte moves, and traps if one of them would. A page
 * that is on disk is no reason: it will be fetched.
 */
public record ProbePages(Transfer transfer) implements Action {
    @Override
    public void perform(StepBuilder step) {
        for (Transfer part : transfer.byPage(step.settings(), step.process())) {
            step.charge(UnitPrice.MEMORY, 1);
            PageTableEntry entry = step.entry(part.first().page());
            boolean addressed = part.first().line() < step.settings().pageSize() && entry.exists();
            if (!addressed || (transfer.access() == Access.WRITE && !entry.writable())) {
                Failure why = addressed ? Failure.PROTECTION : Failure.ADDRESS;
                step.trap(why, part.first().page(), part.first().line(), 0, transfer.length());
                return;
            }
        }
        step.emit(new TransferEvent.Probed(step.name(), transfer.first().page(), transfer.length()));
    }
}
