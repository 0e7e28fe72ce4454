package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Evictable;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.Page;
import sharedpage.sim.process.Process;

/**
 * What processes that have ended, and groups that were dissolved, leave behind: their pages, and suspensions that nobody
 * can take back. While a page is being moved, or worked on by a device, it has to wait for that to end.
 */
public final class Orphans {
    private Orphans() {}

    /** Gives frame and slot of a page back, if its owner is gone and nobody else has to do with it. */
    public static void release(Turn turn, int number) {
        Machine machine = turn.machine();
        Page page = machine.page(number);
        if (isOrphan(machine, page.owner()) && Evictable.isQuiet(machine, number)) {
            Freeing.page(turn, number);
        }
    }

    /** Lets those go on whom a group has suspended, if nobody else can and the kernel does not move its page. */
    public static void resume(Turn turn, int number) {
        Group group = turn.machine().groups().get(number);
        if (group.isLeftSuspended() && !turn.machine().page(group.page()).locked()) {
            for (List<Integer> level : group.suspensions()) {
                level.forEach(process -> resumeOnce(turn, process));
            }
            turn.become(turn.machine().with(group.withSuspensions(List.of())));
        }
    }

    private static void resumeOnce(Turn turn, int process) {
        Process resumed = turn.machine().processes().get(process).suspended(-1);
        turn.become(turn.machine().with(resumed), new ProcessEvent.ProcessResumed(resumed.name(), resumed.suspended()));
    }

    private static boolean isOrphan(Machine machine, Owner owner) {
        return switch (owner.kind()) {
            case PRIVATE -> !machine.standing(owner.process()).alive();
            case SHARED -> !machine.groups().see(owner.group(), Group.IS_LIVE);
            case OBJECT -> !machine.capabilities().objects().get(owner.object()).live();
            default -> false;
        };
    }
}
