package sharedpage.sim.operation;

import sharedpage.sim.action.Orphans;
import sharedpage.sim.event.Event;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.process.Process;

/**
 * QUIT: a process ends. Its page table and its private frames go with it. It does not leave its groups: leaving is a
 * call of its own, so their lists go on naming it.
 */
public record Quit(String by) implements Call {
    @Override
    public void perform(Turn turn) {
        Process process = turn.process();
        turn.become(turn.machine().with(process.ended()), new Event.ProcessEnded(by));
        for (int page = 0; page < process.table().size(); page++) {
            PageTableEntry entry = process.entry(page);
            if (entry.exists()) {
                keepModified(turn, entry);
                Orphans.release(turn, entry.of());
            }
        }
        turn.machine().groups().stream().forEach(group -> abandon(turn, process, group));
    }

    /** The modified bits go with the table, so what they say is noted first. */
    private static void keepModified(Turn turn, PageTableEntry entry) {
        Page page = turn.machine().page(entry.of());
        turn.become(turn.machine().with(entry.of(), page.withDirty(page.dirty() || entry.modified())));
    }

    private void abandon(Turn turn, Process process, Group group) {
        for (Member member : group.members()) {
            if (member.process() == process.number()) {
                turn.tell(new Event.MemberGone(by, member.page(), group.name()));
            }
        }
    }
}
