package sharedpage.sim.invariant;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.group.Consistency;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.GroupState;
import sharedpage.sim.group.Member;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.PageReplacement;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.memory.EntryKind;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.GroupPolicies;
import sharedpage.sim.policy.GroupPolicies.Enforcement;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;

/** Invariants of member lists and semaphores. */
final class MembershipInvariants {
    private MembershipInvariants() {}

    /** I4. */
    static void listsAndTablesSayTheSame(Machine machine, Consumer<String> broken) {
        boolean oncePerProcess = machine.settings().get(Setting.ILLEGAL_CALLS) != Enforcement.CLEANUP;
        for (Group group : machine.groups()) {
            if (isQuiet(machine, group)) {
                Set<Object> seen = new HashSet<>();
                for (Member member : group.members()) {
                    Process process = machine.processes().get(member.process());
                    if (!process.alive()) {
                        broken.accept("group " + group.name() + " lists " + process.name() + ", which has ended.");
                    } else if (!isTagged(process.entry(member.page()), group)) {
                        broken.accept("group " + group.name() + " lists page " + member.page() + " of " + process.name()
                                + ", which is not of the group.");
                    } else if (!seen.add(oncePerProcess ? member.process() : member)) {
                        broken.accept("group " + group.name() + " lists " + process.name() + " twice.");
                    }
                }
                machine.processes().forEach(process -> everyEntryIsListed(process, group, broken));
            }
        }
    }

    private static void everyEntryIsListed(Process process, Group group, Consumer<String> broken) {
        for (int page = 0; page < process.table().size(); page++) {
            boolean listed = group.members().contains(new Member(process.number(), page));
            if (!listed && isTagged(process.entry(page), group)) {
                broken.accept(process.name() + "'s entry " + page + " is of group " + group.name()
                        + ", which does not list it.");
            }
        }
    }

    private static boolean isTagged(PageTableEntry entry, Group group) {
        return entry.kind() == EntryKind.SHARED && entry.group() == group.number();
    }

    private static boolean isQuiet(Machine machine, Group group) {
        return !machine.page(group.page()).locked();
    }

    /** I7. */
    static void semaphoreAndMembersComeTogether(Machine machine, Consumer<String> broken) {
        boolean early = machine.settings().get(Setting.SEMAPHORE_AT) == GroupPolicies.SemaphoreAt.CREATE;
        for (Group group : machine.groups()) {
            boolean active = group.state() == GroupState.ACTIVE;
            boolean guarded = group.semaphore() != null;
            boolean guards = active || (early && group.state() == GroupState.NEW);
            if (isQuiet(machine, group) && (active == group.members().isEmpty() || guarded != guards)) {
                broken.accept("group " + group.name() + " is " + group.state() + " with "
                        + group.members().size() + " members and " + (guarded ? "a" : "no") + " semaphore.");
            }
        }
    }

    /** I8, as far as one machine shows it; {@link ShadowModel} counts signals and waits. */
    static void valueAndQueueExcludeEachOther(Machine machine, Consumer<String> broken) {
        boolean mayBarge = machine.settings().get(Setting.HANDOFF) == GroupPolicies.Handoff.BARGING;
        for (Group group : machine.groups()) {
            Semaphore semaphore = group.semaphore();
            boolean skipped = semaphore != null
                    && !mayBarge
                    && semaphore.value() > 0
                    && !semaphore.queue().isEmpty();
            if (semaphore != null && (semaphore.value() < 0 || skipped)) {
                broken.accept("the semaphore of group " + group.name() + " has value " + semaphore.value() + " and "
                        + semaphore.queue().size() + " in its queue.");
            }
        }
    }

    /** I8, after a holder has ended. */
    static void consistencyAndHolderGoTogether(Machine machine, Consumer<String> broken) {
        for (Group group : machine.groups()) {
            Semaphore semaphore = group.semaphore();
            boolean held = semaphore != null && semaphore.holder() != Semaphore.NO_HOLDER;
            Consistency consistency = semaphore == null ? Consistency.CONSISTENT : semaphore.consistency();
            boolean lost = consistency == Consistency.NOT_RECOVERABLE;
            if ((lost && (held || !semaphore.queue().isEmpty()))
                    || (consistency == Consistency.INCONSISTENT && !held)
                    || (consistency.notifies() && held)) {
                broken.accept("the semaphore of group " + group.name() + " is " + consistency + " and has "
                        + (held ? "a" : "no") + " holder and "
                        + semaphore.queue().size() + " in its queue.");
            }
        }
    }

    /** I8, over a step. */
    static void noProcessGetsALostSemaphore(Step step, Consumer<String> broken) {
        for (Event event : step.events()) {
            String name = event instanceof GroupEvent.SemaphoreTaken taken
                    ? taken.group()
                    : event instanceof GroupEvent.SemaphoreHanded handed ? handed.group() : null;
            boolean lost = step.before()
                    .groups()
                    .first(group -> group.name().equals(name) && group.semaphore() != null)
                    .filter(group -> group.semaphore().consistency() == Consistency.NOT_RECOVERABLE)
                    .isPresent();
            if (lost) {
                broken.accept("a process got the semaphore of group " + name + ", which is not recoverable.");
            }
        }
    }

    /** I9. */
    static void sleepersAreQueuedOnce(Machine machine, Consumer<String> broken) {
        for (Group group : machine.groups()) {
            List<Integer> queue = group.semaphore() == null
                    ? List.of()
                    : group.semaphore().queue().stream().toList();
            if (new HashSet<>(queue).size() < queue.size()) {
                broken.accept("a process is twice in the queue of group " + group.name() + ".");
            }
            for (Process process : machine.processes()) {
                boolean queued = queue.contains(process.number());
                boolean asleep = machine.activity(process.number())
                        .waiting()
                        .equals(WaitCondition.untilSemaphore(group.number()));
                boolean member =
                        process.alive() && group.member(process.number()).isPresent();
                if (queued && !(asleep && member)) {
                    broken.accept(process.name() + " is in the queue of group " + group.name()
                            + (member ? ", but does not sleep." : ", but is no live member."));
                } else if (asleep && process.alive() && !queued) {
                    broken.accept(process.name() + " sleeps, but is not in the queue of group " + group.name() + ".");
                }
            }
        }
    }

    /** I12, for suspensions. */
    static void suspensionsAreOfGroups(Machine machine, Consumer<String> broken) {
        for (Process process : machine.processes()) {
            int levels = 0;
            for (Group group : machine.groups()) {
                for (List<Integer> level : group.suspensions()) {
                    levels += Collections.frequency(level, process.number());
                }
            }
            if (process.alive() && process.suspended() != levels) {
                broken.accept(process.name() + " is suspended " + process.suspended() + " times, by groups " + levels
                        + " times.");
            }
        }
        for (Group group : machine.groups()) {
            if (group.isLeftSuspended() && isQuiet(machine, group)) {
                broken.accept("group " + group.name() + " is suspended, and no process can resume it.");
            }
        }
    }

    /** I10. */
    static void dissolvedGroupsLeaveNothing(Machine machine, Consumer<String> broken) {
        for (Group group : machine.groups()) {
            if (!group.isLive()) {
                Page page = machine.page(group.page());
                boolean owned = page.owner().equals(Owner.sharedBy(group.number()))
                        && PageReplacement.isQuiet(machine, group.page());
                if (!group.members().isEmpty() || group.semaphore() != null || owned) {
                    broken.accept("group " + group.name() + " is dissolved and still has members, semaphore or page.");
                }
                for (Process process : machine.processes()) {
                    for (PageTableEntry entry : process.table()) {
                        if (isTagged(entry, group)) {
                            broken.accept(
                                    process.name() + " has an entry of the dissolved group " + group.name() + ".");
                        }
                    }
                }
            }
        }
    }
}
