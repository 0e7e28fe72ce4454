package sharedpage.sim.action;

import sharedpage.sim.event.AccessFault;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.mmu.Mmu;
import sharedpage.sim.mmu.VirtualAddress;

/**
 * The device has carried out its list, which ended before the transfer did: the process is stopped at the next address, as
 * its own access would be. What the device has moved stays moved.
 *
 * @param rest the transfer, as far as the list went
 */
record TrapAtListEnd(Transfer rest) implements Action {
    @Override
    public void perform(StepBuilder step) {
        trap(step, rest);
    }

    @Override
    public ActionForm form() {
        return ActionForm.of(9, rest.parts());
    }

    /** Stops the process at the next address of a transfer. */
    static void trap(StepBuilder step, Transfer transfer) {
        VirtualAddress next = transfer.next();
        AccessFault fault = Mmu.obstacle(step, next, transfer.access()).orElseThrow();
        step.trap(fault, next.page(), next.line(), transfer.moved(), transfer.length());
    }
}
