package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Grain;
import sharedpage.sim.machine.Mmu;
import sharedpage.sim.machine.Received;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Origin;

/**
 * Moves the next bytes of one transfer through the MMU: those that lie in one page or, by the setting {@code grain}, one
 * word of them. The next sequential address after the last line of a page is line 0 of the next page, so a transfer that
 * is not finished goes on there.
 *
 * @param page page of the next byte
 * @param line line of the next byte
 * @param moved bytes of the transfer moved before
 */
public record MoveBytes(Request asked, int page, int line, int moved) implements Action {

    public static MoveBytes first(Request asked) {
        return new MoveBytes(asked, asked.page(), asked.line(), 0);
    }

    @Override
    public void perform(Turn turn) {
        if (asked.length() == 0) {
            turn.tell(new TransferEvent.NothingMoved(turn.name(), page));
            return;
        }
        boolean overflow = moved >= turn.settings().pageSize() - asked.line();
        ThroughMmu mmu = new ThroughMmu(asked.access(), page, line, moved, asked.length(), overflow);
        mmu.reach(turn, this).ifPresent(frame -> move(turn, mmu, frame));
    }

    private void move(Turn turn, ThroughMmu mmu, int number) {
        int length = Grain.bytes(turn.settings(), line, asked.length() - moved);
        turn.pay(Cost.MEMORY, 1);
        if (asked.access() == Access.WRITE) {
            Origin origin = new Origin(turn.who(), Origin.By.CPU, page, line, turn.number(), mmu.overflow());
            turn.become(turn.machine().with(number, line, asked.data().repeated(moved, length), origin));
        } else {
            turn.receive(turn.machine().frames().see(number, new Received.Part(line, length)));
        }
        mmu.tell(turn, number, length);
        if (moved + length < asked.length()) {
            boolean ends = line + length == turn.settings().pageSize();
            int next = ends ? Mmu.after(turn.settings(), turn.process(), page) : page;
            turn.then(List.of(new MoveBytes(asked, next, ends ? 0 : line + length, moved + length)));
        }
    }
}
