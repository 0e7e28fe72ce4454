package sharedpage.sim.chance;

import java.util.List;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.IllegalCallEvent;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.event.RobustSemaphoreEvent;
import sharedpage.sim.group.Consistency;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Step;

/** What events of groups and of their semaphores say. */
final class GroupClaims {
    private GroupClaims() {}

    static void add() {
        memberships();
        carelessCalls();
        ends();
        semaphores();
        robustSemaphores();
    }

    private static void memberships() {
        Claims.of(
                GroupEvent.GroupCreated.class,
                (before, after, event, step) -> !before.hasGroup(event.group())
                        && after.group(event.group()).creator() == after.number(event.creator())
                        && after.machine()
                                        .page(after.group(event.group()).page())
                                        .frame()
                                == event.frame());
        Claims.of(
                GroupEvent.MemberEntered.class,
                (before, after, event, step) -> !isMember(before, event.process(), event.page(), event.group())
                        && isListed(after, event.process(), event.page(), event.group())
                        && after.entry(event.process(), event.page()).of()
                                == after.group(event.group()).page()
                        && after.entry(event.process(), event.page()).descriptor() == event.descriptor()
                        && frame(after, event) == event.frame());
        Claims.of(
                GroupEvent.MemberLeft.class,
                (before, after, event, step) -> isListed(before, event.process(), event.page(), event.group())
                        && !isListed(after, event.process(), event.page(), event.group())
                        && !after.entry(event.process(), event.page()).exists());
        Claims.of(
                GroupEvent.MemberGone.class,
                (before, after, event, step) -> !after.isAlive(event.process())
                        && isListed(after, event.process(), event.page(), event.group()));
        Claims.of(
                GroupEvent.EntryInherited.class,
                (before, after, event, step) ->
                        after.entry(event.process(), event.page()).of()
                                        == after.group(event.group()).page()
                                && event.listed() == isListed(after, event.process(), event.page(), event.group()));
        Claims.of(GroupEvent.Alone.class, (before, after, event, step) -> after.group(event.group()).members().stream()
                .allMatch(member -> member.process() == after.number(event.process())));
        Claims.of(
                IllegalCallEvent.PageChosen.class,
                (before, after, event, step) -> ((event.guard() < 0 || event.guard() == event.wanted())
                                ? before.entry(event.process(), event.wanted()).exists() == (event.guard() < 0)
                                : before.entry(event.process(), event.guard()).exists())
                        && !before.entry(event.process(), event.page()).exists()
                        && after.entry(event.process(), event.page()).exists());
        Claims.of(
                IllegalCallEvent.SpaceGrown.class,
                (before, after, event, step) -> !before.process(event.process()).hasPage(event.page())
                        && after.process(event.process()).table().size() == event.page() + 1);
    }

    private static void carelessCalls() {
        Claims.of(
                GroupEvent.EntryRemoved.class,
                (before, after, event, step) ->
                        before.entry(event.process(), event.page()).exists()
                                && !after.entry(event.process(), event.page()).exists());
        Claims.of(IllegalCallEvent.NothingRemoved.class, (before, after, event, step) -> !before.entry(
                        event.process(), event.page())
                .exists());
        Claims.of(
                IllegalCallEvent.EnteredAgain.class,
                (before, after, event, step) -> isListed(before, event.process(), event.page(), event.group()));
        Claims.of(
                IllegalCallEvent.CountRaised.class,
                (before, after, event, step) -> after.group(event.group()).count() == event.count()
                        && after.group(event.group())
                                .members()
                                .equals(before.group(event.group()).members()));
        Claims.of(IllegalCallEvent.CountLowered.class, (before, after, event, step) -> {
            Group group = after.group(event.group());
            boolean now = group.count() == event.count() && group.members().size() == event.listed();
            return event.count() != event.listed() && (now || !isLast(step, event) || !group.isLive());
        });
        Claims.of(
                IllegalCallEvent.PairForgotten.class,
                (before, after, event, step) -> isListed(before, event.process(), event.page(), event.group())
                        && !isListed(after, event.process(), event.page(), event.group())
                        && after.entry(event.process(), event.page()).exists());
        Claims.of(IllegalCallEvent.EntryOverwritten.class, (before, after, event, step) -> {
            int lost = before.entry(event.process(), event.page()).of();
            NamedOwner owner =
                    before.machine().named(before.machine().page(lost).owner());
            return event.owner().equals(owner)
                    && event.shared()
                            == after.machine().processes().stream().anyMatch(process -> process.table().stream()
                                    .anyMatch(entry -> entry.of() == lost));
        });
        Claims.of(
                GroupEvent.NoMemberLives.class,
                (before, after, event, step) -> event.resumed()
                        ? lastSuspension(before.group(event.group())).isEmpty()
                        : before.group(event.group()).members().stream().noneMatch(member -> before.machine()
                                .processes()
                                .get(member.process())
                                .alive()));
    }

    private static void ends() {
        Claims.of(
                GroupEvent.GroupDissolved.class,
                (before, after, event, step) -> before.group(event.group()).isLive()
                        && !after.group(event.group()).isLive());
        Claims.of(
                GroupEvent.GroupInherited.class,
                (before, after, event, step) -> after.group(event.group()).owner()
                        == (event.heir() == null ? Group.ROOT : after.number(event.heir())));
        Claims.of(GroupEvent.GroupMarked.class, (before, after, event, step) -> after.group(event.group())
                .marked());
        Claims.of(
                GroupEvent.GroupOrphaned.class,
                (before, after, event, step) -> after.group(event.group()).isLive()
                        && (event.creator() == null
                                || after.group(event.group()).creator() == after.number(event.creator()))
                        && !after.machine()
                                .processes()
                                .get(after.group(event.group()).owner())
                                .alive());
    }

    private static void semaphores() {
        Claims.of(
                GroupEvent.SemaphoreCreated.class,
                (before, after, event, step) ->
                        after.group(event.group()).semaphore().value() == event.value());
        Claims.of(
                GroupEvent.InitialValueSet.class,
                (before, after, event, step) -> after.group(event.group()).initial() == event.value());
        Claims.of(
                GroupEvent.SemaphoreTaken.class,
                (before, after, event, step) ->
                        before.group(event.group()).semaphore().value() > 0
                                && after.group(event.group()).isHeldBy(after.number(event.process())));
        Claims.of(
                GroupEvent.SemaphoreHanded.class,
                (before, after, event, step) ->
                        firstWaiting(before, event.group(), event.from()) == before.number(event.to()));
        Claims.of(
                GroupEvent.SemaphoreReleased.class,
                (before, after, event, step) -> firstWaiting(before, event.group(), event.process())
                                == (event.woken() == null ? -1 : before.number(event.woken()))
                        && before.group(event.group()).semaphore().value() + 1 == event.value());
        Claims.of(
                GroupEvent.SemaphoreDeleted.class,
                (before, after, event, step) -> after.group(event.group()).semaphore() == null);
        Claims.of(GroupEvent.SignalledForDead.class, (before, after, event, step) -> before.group(event.group())
                .isHeldBy(before.number(event.process())));
        Claims.of(
                GroupEvent.LeftQueue.class,
                (before, after, event, step) ->
                        before.group(event.group()).semaphore().queue().contains(before.number(event.process()))
                                && (after.group(event.group()).semaphore() == null
                                        || !after.group(event.group())
                                                .semaphore()
                                                .queue()
                                                .contains(before.number(event.process()))));
    }

    private static void robustSemaphores() {
        Claims.of(
                RobustSemaphoreEvent.OwnerDied.class,
                (before, after, event, step) ->
                        before.group(event.group()).semaphore().consistency().notifies()
                                || isSignalledForDead(step, event.group()));
        Claims.of(
                RobustSemaphoreEvent.RepairNeeded.class,
                (before, after, event, step) ->
                        after.group(event.group()).semaphore().consistency() == Consistency.INCONSISTENT
                                && after.group(event.group()).isHeldBy(after.number(event.process())));
        Claims.of(
                RobustSemaphoreEvent.SemaphoreConsistent.class,
                (before, after, event, step) ->
                        before.group(event.group()).semaphore().consistency() == Consistency.INCONSISTENT
                                && after.group(event.group()).semaphore().consistency() == Consistency.CONSISTENT);
        Claims.of(
                RobustSemaphoreEvent.SemaphoreLost.class,
                (before, after, event, step) ->
                        before.group(event.group()).semaphore().consistency() == Consistency.INCONSISTENT);
    }

    private static boolean isListed(Claims.State state, String process, int page, String group) {
        return state.has(process) && state.group(group).members().contains(new Member(state.number(process), page));
    }

    /** A careless kernel may have removed the entry of a pair that it still lists; then the process can enter there again. */
    private static boolean isMember(Claims.State state, String process, int page, String group) {
        return isListed(state, process, page, group)
                && state.entry(process, page).of() == state.group(group).page();
    }

    /** The frame to which the entry of a member leads. */
    private static int frame(Claims.State state, GroupEvent.MemberEntered event) {
        return event.descriptor()
                ? state.page(event.process(), event.page()).frame()
                : state.entry(event.process(), event.page()).frame();
    }

    /** The processes that the suspension stopped which ends next. */
    private static List<Integer> lastSuspension(Group group) {
        return group.suspensions().get(group.suspensions().size() - 1);
    }

    /** The process that has waited longest for a semaphore, but for one; -1 if none has. */
    private static int firstWaiting(Claims.State state, String group, String except) {
        return state.group(group).semaphore().queue().stream()
                .filter(process -> process != state.number(except))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isSignalledForDead(Step step, String group) {
        return step.events().stream()
                .anyMatch(event -> event instanceof GroupEvent.SignalledForDead signal
                        && signal.group().equals(group));
    }

    /** Whether no later event of the step says the same of the group. */
    private static boolean isLast(Step step, IllegalCallEvent.CountLowered event) {
        Event last = step.events().stream()
                .filter(one -> one instanceof IllegalCallEvent.CountLowered other
                        && other.group().equals(event.group()))
                .reduce(event, (first, second) -> second);
        return last == event;
    }
}
