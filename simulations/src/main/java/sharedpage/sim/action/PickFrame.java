package sharedpage.sim.action;

import java.util.List;
import java.util.OptionalInt;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Evictable;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Memory;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Waiting;
import sharedpage.sim.machine.Zero;
import sharedpage.sim.memory.Page;

/**
 * Chooses the frame that a locked page is to go to: the free one with the lowest number. If none is free, a victim is
 * chosen and locked in this same action and carried out first.
 */
public record PickFrame(int page) implements Action {
    @Override
    public void perform(Turn turn) {
        Machine machine = turn.machine();
        OptionalInt free = machine.memory().freeFrames(machine.page(page).span());
        if (free.isPresent()) {
            take(turn, page, free.getAsInt());
            return;
        }
        OptionalInt victim = Evictable.victim(turn);
        if (victim.isPresent()) {
            Page chosen = turn.machine().page(victim.getAsInt());
            turn.tell(new PagingEvent.VictimChosen(turn.machine().named(chosen.owner()), chosen.frame()));
            turn.then(List.of(this));
            turn.then(Locking.evict(turn, victim.getAsInt()));
        } else {
            turn.tell(new ProcessEvent.Blocked("The kernel", "frame", null, 0));
            turn.retryAfter(this, Waiting.forFrame(page));
        }
    }

    static void take(Turn turn, int page, int number) {
        Machine machine = turn.machine();
        Page moved = machine.page(page);
        Memory taken = machine.memory().handed(number, moved.span(), moved.owner(), machine.wipes(Zero.ON_ALLOC));
        turn.become(
                machine.with(taken.with(page, moved.withTarget(number))),
                new PagingEvent.FrameChosen(machine.named(moved.owner()), number));
    }
}
