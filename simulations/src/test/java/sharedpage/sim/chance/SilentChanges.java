package sharedpage.sim.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.IllegalCallEvent;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.process.Process;

/**
 * What a step changes without an event that says so: the other direction of {@link Claims}. It looks at what a class follows
 * with its eyes, groups and processes, and asks only that an event of the right type names the one that has changed.
 */
final class SilentChanges {
    private final Step step;
    private final List<String> silent = new ArrayList<>();

    private SilentChanges(Step step) {
        this.step = step;
    }

    /** The first change that no event tells of; empty if there is none. */
    static Optional<String> of(Step step) {
        SilentChanges changes = new SilentChanges(step);
        step.after()
                .groups()
                .changedSince(step.before().groups())
                .mapToObj(step.after().groups()::get)
                .forEach(changes::groupChange);
        step.after()
                .processes()
                .changedSince(step.before().processes())
                .mapToObj(step.after().processes()::get)
                .forEach(changes::processChange);
        return changes.silent.stream().findFirst();
    }

    private void groupChange(Group after) {
        Machine earlier = step.before();
        if (after.number() >= earlier.groups().size()) {
            demand(after.name(), "was created", Set.of(GroupEvent.GroupCreated.class));
            return;
        }
        Group before = earlier.groups().get(after.number());
        if (before.isLive() && !after.isLive()) {
            demand(after.name(), "was dissolved", Set.of(GroupEvent.GroupDissolved.class));
        }
        if (before.semaphore() == null && after.semaphore() != null) {
            demand(after.name(), "has a semaphore", Set.of(GroupEvent.SemaphoreCreated.class));
        }
        if (before.semaphore() != null && after.semaphore() == null) {
            demand(after.name(), "has no semaphore", Set.of(GroupEvent.SemaphoreDeleted.class));
        }
        if (before.owner() != after.owner()) {
            demand(
                    after.name(),
                    "has another owner",
                    Set.of(
                            GroupEvent.GroupInherited.class,
                            GroupEvent.GroupMarked.class,
                            GroupEvent.GroupOrphaned.class));
        }
        if (uncounted(before) != uncounted(after) && uncounted(after) != 0 && after.isLive()) {
            demand(
                    after.name(),
                    "counts " + after.count() + " members and lists "
                            + after.members().size(),
                    Set.of(
                            IllegalCallEvent.CountRaised.class,
                            IllegalCallEvent.CountLowered.class,
                            IllegalCallEvent.PairForgotten.class));
        }
    }

    private static int uncounted(Group group) {
        return group.count() - group.members().size();
    }

    private void processChange(Process after) {
        Machine earlier = step.before();
        if (after.number() >= earlier.processes().size()) {
            demand(after.name(), "was created", Set.of(ProcessEvent.ProcessSpawned.class));
            return;
        }
        Process before = earlier.processes().get(after.number());
        if (before.alive() && !after.alive()) {
            demand(after.name(), "ended", Set.of(ProcessEvent.ProcessEnded.class));
        }
        if (!before.killPending() && after.killPending()) {
            demand(after.name(), "will be killed", Set.of(ProcessEvent.KillDeferred.class));
        }
        if (before.suspended() < after.suspended()) {
            demand(after.name(), "was suspended", Set.of(ProcessEvent.ProcessSuspended.class));
        }
        if (before.suspended() > after.suspended() && after.alive()) {
            demand(after.name(), "was resumed", Set.of(ProcessEvent.ProcessResumed.class));
        }
        if (before.held() < after.held()) {
            demand(after.name(), "is held", Set.of(PagingEvent.ProcessHeld.class));
        }
        if (before.held() > after.held() && after.alive()) {
            demand(after.name(), "is held no longer", Set.of(PagingEvent.ProcessReleased.class));
        }
        after.table()
                .changedSince(before.table())
                .filter(page -> isRemoved(before.entry(page), after.entry(page)) && after.alive())
                .forEach(page -> demand(
                        after.name(),
                        "has no page " + page,
                        Set.of(GroupEvent.EntryRemoved.class, GroupEvent.MemberLeft.class)));
    }

    private static boolean isRemoved(PageTableEntry before, PageTableEntry after) {
        return before.exists() && !before.isGuard() && !after.exists();
    }

    private void demand(String name, String what, Set<Class<? extends Event>> types) {
        boolean said = step.events().stream()
                .filter(event -> types.contains(event.getClass()))
                .anyMatch(event -> EventValues.of(event).byComponent().containsValue(name));
        if (!said) {
            silent.add("Not said that " + name + " " + what + ": " + step.events());
        }
    }
}
