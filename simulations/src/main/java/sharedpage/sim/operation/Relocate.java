package sharedpage.sim.operation;

import java.util.OptionalInt;
import sharedpage.sim.action.Locking;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Memory;
import sharedpage.sim.machine.Turn;

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
    @Override
    public String by() {
        return Machine.SYSTEM;
    }

    @Override
    public void perform(Turn turn) {
        Pages.resident(turn, this, of, page).ifPresent(number -> move(turn, number));
    }

    private void move(Turn turn, int number) {
        Memory memory = turn.machine().memory();
        int span = turn.machine().page(number).span();
        OptionalInt free = memory.areFree(frame, span) ? OptionalInt.of(frame) : memory.freeFrames(span);
        if (free.isEmpty()) {
            turn.refuse(this, Failure.NO_FRAME, of, page);
        } else {
            Locking.toMove(turn, this, number, free.getAsInt());
        }
    }
}
