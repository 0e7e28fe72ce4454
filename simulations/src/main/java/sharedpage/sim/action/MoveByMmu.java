package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.Payload;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.policy.Granularity;

/**
 * Moves the next bytes of a transfer through the MMU: those that lie in one page or, by the setting {@code granularity},
 * one word of them. What does not fit in the page, such as byte 512 of a write to line 0, goes to line 0 of the next page
 * by another action, which the MMU translates anew. {@link MoveByDma} goes on at the next frame instead.
 */
public record MoveByMmu(Transfer transfer) implements Action {
    @Override
    public void perform(StepBuilder step) {
        if (transfer.length() == 0) {
            step.emit(
                    new TransferEvent.NothingMoved(step.name(), transfer.first().page()));
        } else {
            transfer.frame(step, this).ifPresent(frame -> move(step, frame));
        }
    }

    @Override
    public ActionForm form() {
        return ActionForm.of(1, transfer.parts());
    }

    private void move(StepBuilder step, int number) {
        int line = transfer.next().line();
        int length = Granularity.bytes(step.settings(), line, transfer.length() - transfer.moved());
        Frame frame = step.machine().frames().get(number);
        step.charge(UnitPrice.MEMORY, 1);
        if (transfer.access() == Access.WRITE) {
            Bytes data = transfer.data().repeated(transfer.moved(), length);
            step.commit(step.machine().with(number, frame.with(line, data, origin(step))));
        } else {
            step.setPayload(Payload.from(frame, line, length));
        }
        transfer.report(step, number, length);
        Transfer further = transfer.advanced(length, step);
        if (!further.isDone()) {
            step.push(List.of(new MoveByMmu(further)));
        }
    }

    private Origin origin(StepBuilder step) {
        boolean overflow = transfer.overflows(step.settings().pageSize());
        return new Origin(
                step.actor(),
                Origin.By.CPU,
                transfer.next().page(),
                transfer.next().line(),
                step.stepNumber(),
                overflow);
    }
}
