package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.PageReplacement;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.Page;
import sharedpage.sim.process.Process;

/**
 * What processes that have ended, and groups that were dissolved, leave behind: their pages, and suspensions that no
 * process can end. While a page is being moved, or worked on by a device, it has to wait for that to end.
 */
public final class OrphanedPages {
    private OrphanedPages() {}

    /** Gives frame and slot of a page back, if its owner is gone and it is neither locked nor pinned. */
    public static void releasePage(StepBuilder step, int number) {
        Machine machine = step.machine();
        Page page = machine.page(number);
        if (isOrphan(machine, page.owner()) && PageReplacement.isQuiet(machine, number)) {
            FrameRelease.deletePage(step, number);
        }
    }

    /** Resumes the members that a group has suspended, if no process can and the kernel does not move its page. */
    public static void resumeSuspended(StepBuilder step, int number) {
        Group group = step.machine().groups().get(number);
        if (group.isLeftSuspended() && !step.machine().page(group.page()).locked()) {
            for (List<Integer> level : group.suspensions()) {
                level.forEach(process -> resumeOnce(step, process));
            }
            step.commit(step.machine().with(group.withSuspensions(List.of())));
        }
    }

    private static void resumeOnce(StepBuilder step, int process) {
        Process resumed = step.machine().processes().get(process).suspended(-1);
        step.commit(step.machine().with(resumed), new ProcessEvent.ProcessResumed(resumed.name(), resumed.suspended()));
    }

    private static boolean isOrphan(Machine machine, Owner owner) {
        return switch (owner.kind()) {
            case PRIVATE -> !machine.processes().get(owner.process()).alive();
            case SHARED -> !machine.groups().get(owner.group()).isLive();
            case OBJECT -> !machine.capabilities().objects().get(owner.object()).live();
            default -> false;
        };
    }
}
