package sharedpage.sim.operation;

import sharedpage.sim.event.Event;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Owner;
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
            if (entry.kind() == PageTableEntry.Kind.PRIVATE) {
                free(turn, entry.frame());
            }
        }
        turn.machine().groups().stream().forEach(group -> abandon(turn, process, group));
    }

    private static void free(Turn turn, int number) {
        Machine machine = turn.machine();
        Frame frame = machine.frames().get(number);
        turn.become(machine.with(number, frame.ownedBy(Owner.FREE)), new Event.FrameFreed(number));
    }

    private void abandon(Turn turn, Process process, Group group) {
        for (Member member : group.members()) {
            if (member.process() == process.number()) {
                boolean modified = process.entry(member.page()).modified();
                turn.become(
                        turn.machine().with(group.abandoned(modified)),
                        new Event.MemberGone(by, member.page(), group.name()));
            }
        }
    }
}
