package sharedpage.sim.action;

import sharedpage.sim.event.Failure;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.Cost;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.PageTableEntry;

/**
 * Looks at the page table entries of a whole transfer before its first byte moves, and traps if one of them would. A page
 * that is on disk is no reason: it will be fetched.
 */
public record Probe(Request asked) implements Action {
    @Override
    public void perform(Turn turn) {
        for (Request part : asked.byPage(turn.settings(), turn.process())) {
            turn.pay(Cost.MEMORY, 1);
            PageTableEntry entry = turn.entry(part.page());
            boolean addressed = part.line() < turn.settings().pageSize() && entry.exists();
            if (!addressed || (asked.access() == Access.WRITE && !entry.writable())) {
                Failure why = addressed ? Failure.PROTECTION : Failure.ADDRESS;
                turn.trap(why, part.page(), part.line(), 0, asked.length());
                return;
            }
        }
        turn.tell(new TransferEvent.Probed(turn.name(), asked.page(), asked.length()));
    }
}
