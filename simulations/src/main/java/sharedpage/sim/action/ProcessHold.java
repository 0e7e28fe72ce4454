package sharedpage.sim.action;

import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.process.Process;

/** Members are held while their entries change. A process that has ended needs no holding. */
public final class ProcessHold {
    private ProcessHold() {}

    /** Reads one pair of the list and holds its process. */
    public record HoldProcess(int process) implements Action {
        @Override
        public void perform(StepBuilder step) {
            Process member = step.machine().processes().get(process);
            step.charge(UnitPrice.LIST_READS, 1);
            if (!member.alive()) {
                step.emit(new PagingEvent.ProcessSkipped(member.name()));
                return;
            }
            step.charge(UnitPrice.HOLDS, 1);
            step.commit(step.machine().with(member.held(+1)), new PagingEvent.ProcessHeld(member.name()));
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(19, process);
        }
    }

    /** Lets the process go on, as far as this hold is concerned. */
    public record ReleaseProcess(int process) implements Action {
        @Override
        public void perform(StepBuilder step) {
            Process member = step.machine().processes().get(process);
            if (!member.alive()) {
                step.emit(new PagingEvent.ProcessSkipped(member.name()));
                return;
            }
            step.charge(UnitPrice.RELEASES, 1);
            step.commit(step.machine().with(member.held(-1)), new PagingEvent.ProcessReleased(member.name()));
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(20, process);
        }
    }
}
