package sharedpage.sim.operation;

import java.util.OptionalInt;
import sharedpage.sim.action.PageLock;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Memory;
import sharedpage.sim.machine.StepBuilder;

/**
 * RELOCATE_OBJECT: the operating system moves an object straight to another frame, without the disk. It changes one entry
 * of the object table, however many processes have a capability.
 *
 * <p>Refused: {@code NO_OBJECT}, also for a caretaker, which has no bytes; {@code ABSENT}, {@code NO_FRAME}.
 *
 * @param object its name
 * @param frame the frame wanted; if it is not free, or -1, the free one with the lowest number is taken
 */
public record RelocateObject(String object, int frame) implements Call {
    static OperationSignature<RelocateObject> signature() {
        return OperationSignature.of(
                        RelocateObject.class,
                        in -> new RelocateObject(in.text(Parameter.OBJECT), in.number(Parameter.FRAME)))
                .with(Parameter.OBJECT, RelocateObject::object)
                .with(Parameter.FRAME, RelocateObject::frame);
    }

    @Override
    public String by() {
        return Machine.SYSTEM;
    }

    @Override
    public void perform(StepBuilder step) {
        PageOutObject.resident(step, this, object).ifPresent(page -> move(step, page));
    }

    private void move(StepBuilder step, int page) {
        Memory memory = step.machine().memory();
        OptionalInt free = memory.areFree(frame, 1) ? OptionalInt.of(frame) : memory.freeFrame();
        if (free.isEmpty()) {
            step.refuse(this, Failure.NO_FRAME, object, null);
        } else {
            PageLock.lockForMove(step, this, page, free.getAsInt());
        }
    }
}
