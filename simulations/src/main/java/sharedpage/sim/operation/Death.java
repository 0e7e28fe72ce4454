package sharedpage.sim.operation;

import java.util.Optional;
import sharedpage.sim.action.Mailboxes;
import sharedpage.sim.action.Orphans;
import sharedpage.sim.action.Slots;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Rules;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.process.Process;

/**
 * The end of a process. What becomes of its memberships, of semaphores it holds or waits for and of groups it made
 * depends on the setting {@code unclean_deaths}.
 */
final class Death {
    private Death() {}

    /** What binds a process to a group, so that its end would be unclean. */
    record Bond(Failure failure, Group group) {}

    static boolean holdsAny(Machine machine, int process) {
        return machine.groups().stream().anyMatch(group -> group.holds(process));
    }

    /** The first thing that makes the end of a process unclean. */
    static Optional<Bond> bond(Machine machine, int process) {
        return machine.groups().stream()
                .filter(Group::isLive)
                .flatMap(group -> bond(group, process).map(failure -> new Bond(failure, group)).stream())
                .findFirst();
    }

    private static Optional<Failure> bond(Group group, int process) {
        if (group.semaphore() != null && group.semaphore().queue().contains(process)) {
            return Optional.of(Failure.WAITS);
        } else if (group.member(process).isPresent()) {
            return Optional.of(Failure.MEMBER);
        }
        return group.creator() == process ? Optional.of(Failure.OWNER) : Optional.empty();
    }

    /** Ends a process as the setting says. */
    static void strike(Turn turn, Process process) {
        if (turn.settings().get(Setting.UNCLEAN_DEATHS) == Rules.Profile.LITERAL) {
            strikeLiterally(turn, process);
        } else {
            strikeCleanly(turn, process);
        }
    }

    /** The page table goes and nothing else: lists, queues and groups go on naming the dead. */
    private static void strikeLiterally(Turn turn, Process process) {
        endTable(turn, process);
        for (Group group : turn.machine().groups()) {
            for (Member member : group.members()) {
                if (member.process() == process.number()) {
                    turn.tell(new GroupEvent.MemberGone(process.name(), member.page(), group.name()));
                }
            }
            if (group.isLive() && group.creator() == process.number()) {
                turn.tell(new GroupEvent.GroupOrphaned(group.name(), process.name()));
            }
        }
    }

    /** The kernel undoes what the process left behind, then its page table goes. */
    static void strikeCleanly(Turn turn, Process process) {
        int number = process.number();
        for (int i = 0; i < turn.machine().groups().size(); i++) {
            leaveQueue(turn, turn.machine().groups().get(i), process);
            freeSemaphore(turn, turn.machine().groups().get(i), process);
            for (Member member : turn.machine().groups().get(i).members()) {
                if (member.process() == number) {
                    Leaving.leave(turn, turn.machine().groups().get(i), member);
                }
            }
            bequeath(turn, turn.machine().groups().get(i), process);
        }
        endTable(turn, turn.machine().processes().get(number));
    }

    private static void leaveQueue(Turn turn, Group group, Process process) {
        if (group.semaphore() != null && group.semaphore().queue().contains(process.number())) {
            turn.become(
                    turn.machine().with(group.with(group.semaphore().leftBy(process.number()))),
                    new GroupEvent.LeftQueue(process.name(), group.name()));
        }
    }

    private static void freeSemaphore(Turn turn, Group group, Process process) {
        if (group.holds(process.number())) {
            boolean robust = turn.settings().get(Setting.SEMAPHORE_DEATH) == Rules.SemaphoreDeath.ROBUST;
            turn.tell(new GroupEvent.SignalledForDead(process.name(), group.name()));
            Group left = robust ? group.with(group.semaphore().leftBehind()) : group;
            Signalling.signal(turn, left, process.name());
        }
    }

    private static void bequeath(Turn turn, Group group, Process process) {
        if (!group.isLive() || group.creator() != process.number()) {
            return;
        }
        if (turn.settings().get(Setting.CREATOR_DEATH) == Rules.CreatorDeath.INHERIT) {
            int heir = heir(turn.machine(), process);
            String name = heir == Group.ROOT ? null : turn.nameOf(heir);
            turn.become(turn.machine().with(group.ownedBy(heir)), new GroupEvent.GroupInherited(group.name(), name));
            Orphans.resume(turn, group.number());
        } else if (group.count() <= 0) {
            Leaving.dissolve(turn, group.number(), "The kernel");
        } else {
            Group marked = group.markedToEnd().ownedBy(Group.ROOT);
            turn.become(turn.machine().with(marked), new GroupEvent.GroupMarked(group.name()));
            Orphans.resume(turn, group.number());
        }
    }

    private static int heir(Machine machine, Process process) {
        int heir = process.parent();
        while (heir != Process.NO_PARENT && !machine.processes().get(heir).alive()) {
            heir = machine.processes().get(heir).parent();
        }
        return heir;
    }

    private static void endTable(Turn turn, Process process) {
        turn.become(turn.machine().with(process.ended()), new ProcessEvent.ProcessEnded(process.name()));
        Mailboxes.bury(turn, process);
        for (PageTableEntry entry : process.table()) {
            if (entry.exists()) {
                Leaving.noteModified(turn, entry);
                Orphans.release(turn, entry.of());
            }
        }
        Slots.dropAll(turn, process.number());
    }
}
