package sharedpage.sim.action;

import sharedpage.sim.event.Failure;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.StepBuilder;

/** What becomes of a call that asks for more bytes than its page has from there on. */
public final class LengthCheck {
    private LengthCheck() {}

    /** Nothing of it is carried out. */
    public record RefuseLength(Transfer transfer) implements Action {
        @Override
        public void perform(StepBuilder step) {
            step.refuse(step.operation(), Failure.BOUNDS, null, transfer.first().page());
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(5, transfer.parts());
        }
    }

    /**
     * Only what fits is carried out, and the call returns how much that is.
     *
     * @param by what cuts it: bounds for a check of the call, buffer for the size of the kernel's buffer
     */
    public record TruncateLength(Transfer transfer, String by, int length) implements Action {
        @Override
        public void perform(StepBuilder step) {
            String process = step.name();
            step.emit(new TransferEvent.Truncated(process, transfer.first().page(), by, length, transfer.length()));
        }

        @Override
        public ActionForm form() {
            return ActionForm.of(6, transfer.parts(), by, length);
        }
    }
}
