package sharedpage.sim.operation;

import java.util.Optional;
import sharedpage.sim.action.CapabilityLists;
import sharedpage.sim.action.MailboxCalls;
import sharedpage.sim.action.OrphanedPages;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.GroupPolicies.CreatorExit;
import sharedpage.sim.policy.GroupPolicies.Enforcement;
import sharedpage.sim.policy.GroupPolicies.HolderExit;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;

/**
 * The end of a process. What becomes of its memberships, of semaphores it holds or waits for and of groups it made
 * depends on the setting {@code abnormal_exit}.
 */
final class ExitCleanup {
    private ExitCleanup() {}

    /** What binds a process to a group, so that its end would be unclean. */
    record ExitObstacle(Failure failure, Group group) {}

    static boolean holdsAnySemaphore(Machine machine, int process) {
        return machine.groups().stream().anyMatch(group -> group.isHeldBy(process));
    }

    /** The first thing that makes the end of a process unclean. */
    static Optional<ExitCleanup.ExitObstacle> obstacle(Machine machine, int process) {
        return machine.groups().stream()
                .filter(Group::isLive)
                .flatMap(group ->
                        obstacle(group, process).map(failure -> new ExitCleanup.ExitObstacle(failure, group)).stream())
                .findFirst();
    }

    private static Optional<Failure> obstacle(Group group, int process) {
        if (group.semaphore() != null && group.semaphore().queue().contains(process)) {
            return Optional.of(Failure.WAITS);
        } else if (group.member(process).isPresent()) {
            return Optional.of(Failure.MEMBER);
        }
        return group.creator() == process ? Optional.of(Failure.OWNER) : Optional.empty();
    }

    /** Ends a process as the setting says. */
    static void exit(StepBuilder step, Process process) {
        if (step.settings().get(Setting.ABNORMAL_EXIT) == Enforcement.LITERAL) {
            exitLiterally(step, process);
        } else {
            cleanUpAndExit(step, process);
        }
    }

    /** The page table goes and nothing else: lists, queues and groups go on naming the dead. */
    private static void exitLiterally(StepBuilder step, Process process) {
        clearPageTable(step, process);
        for (Group group : step.machine().groups()) {
            for (Member member : group.members()) {
                if (member.process() == process.number()) {
                    step.emit(new GroupEvent.MemberGone(process.name(), member.page(), group.name()));
                }
            }
            if (group.isLive() && group.creator() == process.number()) {
                step.emit(new GroupEvent.GroupOrphaned(group.name(), process.name()));
            }
        }
    }

    /** The kernel undoes what the process left behind, then its page table goes. */
    static void cleanUpAndExit(StepBuilder step, Process process) {
        int number = process.number();
        for (int i = 0; i < step.machine().groups().size(); i++) {
            leaveQueue(step, step.machine().groups().get(i), process);
            freeSemaphore(step, step.machine().groups().get(i), process);
            for (Member member : step.machine().groups().get(i).members()) {
                if (member.process() == number) {
                    GroupUnmapping.leave(step, step.machine().groups().get(i), member);
                }
            }
            passToHeir(step, step.machine().groups().get(i), process);
        }
        clearPageTable(step, step.machine().processes().get(number));
    }

    private static void leaveQueue(StepBuilder step, Group group, Process process) {
        if (group.semaphore() != null && group.semaphore().queue().contains(process.number())) {
            step.commit(
                    step.machine().with(group.with(group.semaphore().withoutWaiter(process.number()))),
                    new GroupEvent.LeftQueue(process.name(), group.name()));
        }
    }

    private static void freeSemaphore(StepBuilder step, Group group, Process process) {
        if (group.isHeldBy(process.number())) {
            boolean robust = step.settings().get(Setting.HOLDER_EXIT) == HolderExit.ROBUST;
            step.emit(new GroupEvent.SignalledForDead(process.name(), group.name()));
            Group left = robust ? group.with(group.semaphore().withHolderGone()) : group;
            SemaphoreSignal.signal(step, left, process.name());
        }
    }

    private static void passToHeir(StepBuilder step, Group group, Process process) {
        if (!group.isLive() || group.creator() != process.number()) {
            return;
        }
        if (step.settings().get(Setting.CREATOR_EXIT) == CreatorExit.INHERIT) {
            int heir = heir(step.machine(), process);
            String name = heir == Group.ROOT ? null : step.nameOf(heir);
            step.commit(step.machine().with(group.ownedBy(heir)), new GroupEvent.GroupInherited(group.name(), name));
            OrphanedPages.resumeSuspended(step, group.number());
        } else if (group.count() <= 0) {
            GroupUnmapping.dissolve(step, group.number(), "The kernel");
        } else {
            Group marked = group.markedToEnd().ownedBy(Group.ROOT);
            step.commit(step.machine().with(marked), new GroupEvent.GroupMarked(group.name()));
            OrphanedPages.resumeSuspended(step, group.number());
        }
    }

    private static int heir(Machine machine, Process process) {
        int heir = process.parent();
        while (heir != Process.NO_PARENT && !machine.processes().get(heir).alive()) {
            heir = machine.processes().get(heir).parent();
        }
        return heir;
    }

    private static void clearPageTable(StepBuilder step, Process process) {
        step.commit(step.machine().with(process.ended()), new ProcessEvent.ProcessEnded(process.name()));
        MailboxCalls.cleanUpAfterExit(step, process);
        for (PageTableEntry entry : process.table()) {
            if (entry.exists()) {
                GroupUnmapping.noteModified(step, entry);
                OrphanedPages.releasePage(step, entry.of());
            }
        }
        CapabilityLists.dropAll(step, process.number());
    }
}
