package sharedpage.sim.action;

import java.util.Optional;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.AccessFault;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.mmu.Mmu;
import sharedpage.sim.mmu.VirtualAddress;

/**
 * Looks at the page table entries of a whole transfer before its first byte moves, and traps if one of them would. A page
 * that is on disk is no reason: it will be fetched.
 */
public record ProbePages(Transfer transfer) implements Action {
    @Override
    public void perform(StepBuilder step) {
        for (Transfer part : transfer.byPage(step.settings(), step.process())) {
            step.charge(UnitPrice.MEMORY, 1);
            VirtualAddress first = part.first();
            Optional<AccessFault> stop = Mmu.obstacle(step, first, transfer.access());
            if (stop.isPresent()) {
                step.trap(stop.get(), first.page(), first.line(), 0, transfer.length());
                return;
            }
        }
        step.emit(new TransferEvent.Probed(step.name(), transfer.first().page(), transfer.length()));
    }

    @Override
    public ActionForm form() {
        return ActionForm.of(4, transfer.parts());
    }
}
