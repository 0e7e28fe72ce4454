package sharedpage.sim.operation;

import java.util.OptionalInt;
import sharedpage.sim.action.PageLock;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Memory;
import sharedpage.sim.machine.StepBuilder;

/**
 * RELOCATE: the operating system moves a page straight to another frame, without the disk. The page may be private or
 * shared; it is named by a process and its page number.
 *
 * <p>Refused: {@code NO_PROCESS}, {@code NO_PAGE}, {@code NOT_PRESENT}, {@code NO_FRAME}.
 *
 * @param of name of a process that maps the page
 * @param page where it maps it
 * @param frame the frame wanted; if it is not free, or -1, the free one with the lowest number is taken
 */
public record Relocate(String of, int page, int frame) implements Call {
    static OperationSignature<Relocate> signature() {
        return OperationSignature.of(
                        Relocate.class,
                        in -> new Relocate(
                                in.text(Parameter.OF), in.number(Parameter.PAGE), in.number(Parameter.FRAME)))
                .with(Parameter.OF, Relocate::of)
                .with(Parameter.PAGE, Relocate::page)
                .with(Parameter.FRAME, Relocate::frame);
    }

    @Override
    public String by() {
        return Machine.SYSTEM;
    }

    @Override
    public void perform(StepBuilder step) {
        PageLookup.resident(step, this, of, page).ifPresent(number -> move(step, number));
    }

    private void move(StepBuilder step, int number) {
        Memory memory = step.machine().memory();
        int span = step.machine().page(number).span();
        OptionalInt free = memory.areFree(frame, span) ? OptionalInt.of(frame) : memory.freeFrames(span);
        if (free.isEmpty()) {
            step.refuse(this, Failure.NO_FRAME, of, page);
        } else {
            PageLock.lockForMove(step, this, number, free.getAsInt());
        }
    }
}
