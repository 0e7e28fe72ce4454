package sharedpage.sim.operation;

import java.util.Optional;
import java.util.function.Predicate;
import sharedpage.sim.action.CapabilityLists;
import sharedpage.sim.action.MailboxCalls;
import sharedpage.sim.action.OrphanedPages;
import sharedpage.sim.action.PageCopy;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.group.Consistency;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.GroupPolicies.CreatorExit;
import sharedpage.sim.policy.GroupPolicies.Enforcement;
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

    /**
     * What makes the end of a process unclean, of several the one that lasts longest: a process that waits can do nothing
     * about the others.
     */
    static Optional<ExitCleanup.ExitObstacle> obstacle(Machine machine, int process) {
        return first(machine, Failure.WAITS, group -> waitsFor(group, process))
                .or(() -> first(
                        machine, Failure.MEMBER, group -> group.member(process).isPresent()))
                .or(() -> first(machine, Failure.OWNER, group -> group.owner() == process));
    }

    private static Optional<ExitCleanup.ExitObstacle> first(Machine machine, Failure why, Predicate<Group> bond) {
        return machine.groups()
                .first(group -> group.isLive() && bond.test(group))
                .map(group -> new ExitCleanup.ExitObstacle(why, group));
    }

    private static boolean waitsFor(Group group, int process) {
        return group.semaphore() != null && group.semaphore().queue().contains(process);
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
            if (isOrphaned(step.machine(), group, process.number())) {
                boolean creator = group.creator() == process.number();
                step.emit(new GroupEvent.GroupOrphaned(group.name(), creator ? process.name() : null));
            }
        }
    }

    /** Whether the end of a process leaves a group that no live process may dissolve. */
    private static boolean isOrphaned(Machine machine, Group group, int ended) {
        return group.isLive()
                && DissolveGroup.may(machine, group, ended)
                && machine.processes().stream()
                        .noneMatch(process -> process.alive() && DissolveGroup.may(machine, group, process.number()));
    }

    /** The kernel undoes what the process left behind, then its page table goes. */
    static void cleanUpAndExit(StepBuilder step, Process process) {
        int number = process.number();
        for (int i = 0; i < step.machine().groups().size(); i++) {
            leaveQueue(step, step.machine().groups().get(i), process);
            freeSemaphore(step, step.machine().groups().get(i), process);
            for (Member member : step.machine().groups().get(i).members()) {
                if (member.process() == number) {
                    MembershipEnd.leave(step, step.machine().groups().get(i), member);
                }
            }
            passToHeir(step, step.machine().groups().get(i), process);
        }
        clearPageTable(step, step.machine().processes().get(number));
    }

    private static void leaveQueue(StepBuilder step, Group group, Process process) {
        if (waitsFor(group, process.number())) {
            step.commit(
                    step.machine().with(group.with(group.semaphore().withoutWaiter(process.number()))),
                    new GroupEvent.LeftQueue(process.name(), group.name()));
        }
    }

    private static void freeSemaphore(StepBuilder step, Group group, Process process) {
        if (group.isHeldBy(process.number())) {
            step.emit(new GroupEvent.SignalledForDead(process.name(), group.name()));
            Group left = group.with(group.semaphore().with(consistencyAfterExit(step)));
            SemaphoreSignal.signal(step, left, process.name());
        }
    }

    private static Consistency consistencyAfterExit(StepBuilder step) {
        return switch (step.settings().get(Setting.HOLDER_EXIT)) {
            case UNDO -> Consistency.CONSISTENT;
            case ROBUST -> Consistency.ABANDONED;
            case REPAIR -> Consistency.TO_REPAIR;
        };
    }

    private static void passToHeir(StepBuilder step, Group group, Process process) {
        if (!group.isLive() || group.owner() != process.number()) {
            return;
        }
        boolean inherits = step.settings().get(Setting.CREATOR_EXIT) == CreatorExit.INHERIT;
        int heir = inherits ? heir(step.machine(), process) : Group.ROOT;
        if (heir == Group.ROOT && group.count() <= 0) {
            MembershipEnd.dissolve(step, group.number(), "The kernel");
            return;
        }
        Group left = group.ownedBy(heir);
        if (inherits) {
            String name = heir == Group.ROOT ? null : step.nameOf(heir);
            step.commit(step.machine().with(left), new GroupEvent.GroupInherited(group.name(), name));
        } else {
            step.commit(step.machine().with(left.markedToEnd()), new GroupEvent.GroupMarked(group.name()));
        }
        OrphanedPages.resumeSuspended(step, group.number());
    }

    private static int heir(Machine machine, Process process) {
        int heir = process.parent();
        while (heir != Process.NO_PARENT && !machine.processes().get(heir).alive()) {
            heir = machine.processes().get(heir).parent();
        }
        return heir;
    }

    private static void clearPageTable(StepBuilder step, Process process) {
        passSharedPagesOn(step, process);
        step.commit(step.machine().with(process.ended()), new ProcessEvent.ProcessEnded(process.name()));
        MailboxCalls.cleanUpAfterExit(step, process);
        for (PageTableEntry entry : process.table()) {
            if (entry.exists()) {
                MembershipEnd.noteModified(step, entry);
                OrphanedPages.releasePage(step, entry.of());
            }
        }
        CapabilityLists.dropAll(step, process.number());
    }

    private static void passSharedPagesOn(StepBuilder step, Process process) {
        for (int page = 0; page < process.table().size(); page++) {
            if (process.entry(page).copyOnWrite()) {
                PageCopy.passOn(step, process, page);
            }
        }
    }
}
