package sharedpage.sim.operation;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sharedpage.sim.action.PageCopy;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.IllegalCallEvent;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.event.RefusalReason;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.GroupState;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.GroupPolicies;
import sharedpage.sim.policy.GroupPolicies.Enforcement;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;

/**
 * ENTER_GROUP, also called JOIN_GROUP: a process maps the shared page at a page of its own choice. The creator and its
 * descendants may. The first member finds a fresh semaphore. The call waits while the kernel moves the page.
 *
 * <p>Refused: {@code NO_GROUP}, {@code CLOSED}, {@code NOT_FAMILY}, {@code MEMBER}, {@code RANGE}, {@code OCCUPIED},
 * {@code GUARD}. The last four depend on the setting {@code illegal_calls}: a careless kernel carries the call out, a helpful one finds a
 * way.
 *
 * @param by name of the process
 * @param page the page that is to stand for the shared page; it must be empty
 * @param group name of the group
 * @param rights {@link #READ_WRITE} or {@link #READ_ONLY}: what the member may do with the page through the MMU
 */
public record EnterGroup(String by, int page, String group, String rights) implements Call {
    static OperationSignature<EnterGroup> signature() {
        return OperationSignature.of(
                        EnterGroup.class,
                        in -> new EnterGroup(
                                in.text(Parameter.BY),
                                in.number(Parameter.PAGE),
                                in.text(Parameter.GROUP),
                                in.text(Parameter.RIGHTS)))
                .with(Parameter.BY, EnterGroup::by)
                .with(Parameter.PAGE, EnterGroup::page)
                .with(Parameter.GROUP, EnterGroup::group)
                .with(Parameter.RIGHTS, EnterGroup::rights);
    }

    public static final String READ_WRITE = "rw";
    public static final String READ_ONLY = "r";

    private static final int MOST_PAGES = 64;

    /** With the right to read and write. */
    public EnterGroup(String by, int page, String group) {
        this(by, page, group, READ_WRITE);
    }

    @Override
    public void perform(StepBuilder step) {
        GroupLookup.live(step, this, group)
                .filter(found -> mayEnter(step, found))
                .ifPresent(found -> {
                    if (GroupLookup.isUnlocked(step, this, found)) {
                        enter(step, found);
                    }
                });
    }

    private boolean mayEnter(StepBuilder step, Group found) {
        boolean open = step.settings().get(Setting.WHO_MAY_ENTER) == GroupPolicies.WhoMayEnter.OPEN;
        boolean closed = step.settings().get(Setting.REENTER) == GroupPolicies.Reenter.CLOSED;
        if (found.marked()) {
            step.refuse(this, RefusalReason.ENDING, group, page);
        } else if (!open && !isFamily(step, found)) {
            step.refuse(this, Failure.NOT_FAMILY, group, page);
        } else if (closed && found.state() == GroupState.EMPTY) {
            step.refuse(this, Failure.CLOSED, group, page);
        } else {
            return true;
        }
        return false;
    }

    /** The family of a group is its creator with all descendants, and the process that owns it now. */
    private static boolean isFamily(StepBuilder step, Group found) {
        return step.machine().isDescendant(step.actor(), found.creator()) || step.actor() == found.owner();
    }

    private void enter(StepBuilder step, Group found) {
        List<Member> pairs = found.members().stream()
                .filter(member -> member.process() == step.actor())
                .toList();
        if (pairs.isEmpty()) {
            findRoom(step, found);
        } else if (step.settings().get(Setting.ILLEGAL_CALLS) == Enforcement.STRICT) {
            step.refuse(this, Failure.MEMBER, group, page);
        } else {
            enterAgain(step, found, pairs.get(pairs.size() - 1));
        }
    }

    /** A careless kernel counts and keeps only the newest pair; a helpful one lists both, or sees that nothing is new. */
    private void enterAgain(StepBuilder step, Group found, Member last) {
        boolean same = step.entry(page).of() == found.page();
        boolean careless = step.settings().get(Setting.ILLEGAL_CALLS) == Enforcement.LITERAL;
        if (same && careless) {
            step.commit(
                    step.machine().with(found.withCountRaised()),
                    new IllegalCallEvent.CountRaised(found.name(), found.count() + 1));
        } else if (same) {
            step.emit(new IllegalCallEvent.EnteredAgain(by, page, found.name()));
        } else {
            findRoom(step, careless ? found.without(last) : found);
            tellForgotten(step, found, last);
        }
    }

    /** A careless kernel has put the new pair in the place of the last one. */
    private void tellForgotten(StepBuilder step, Group found, Member last) {
        Group now = step.machine().groups().get(found.number());
        if (!now.members().contains(last)) {
            step.emit(new IllegalCallEvent.PairForgotten(by, last.page(), found.name()));
        }
    }

    private void findRoom(StepBuilder step, Group found) {
        Enforcement profile = step.settings().get(Setting.ILLEGAL_CALLS);
        Process process = step.process();
        if (!process.hasPage(page)) {
            outside(step, found, profile);
        } else if (isFree(step, process, page)) {
            map(step, process, page, found);
        } else if (profile == Enforcement.CLEANUP) {
            elsewhere(step, found, process);
        } else if (!GuardPage.allows(step, process, page)) {
            refuseForGuard(step, process);
        } else if (profile == Enforcement.STRICT) {
            step.refuse(this, Failure.OCCUPIED, group, page);
        } else {
            overwrite(step, found, process);
        }
    }

    private static boolean isFree(StepBuilder step, Process process, int page) {
        return !process.entry(page).exists() && GuardPage.allows(step, process, page);
    }

    private void map(StepBuilder step, Process process, int at, Group found) {
        GroupMapping.map(step, process, at, found, rights.equals(READ_WRITE));
    }

    private void refuseForGuard(StepBuilder step, Process process) {
        step.refuse(this, Failure.GUARD, group, GuardPage.of(step, process, page));
    }

    private void outside(StepBuilder step, Group found, Enforcement profile) {
        if (profile == Enforcement.LITERAL) {
            step.halt(by);
        } else if (profile == Enforcement.CLEANUP && page < MOST_PAGES) {
            grow(step, found, step.process().grown(page));
        } else {
            refuseRange(step, profile);
        }
    }

    private void refuseRange(StepBuilder step, Enforcement profile) {
        if (profile == Enforcement.CLEANUP) {
            step.refuse(this, RefusalReason.NO_LONGER_SPACE, group, page);
        } else {
            step.refuse(this, Failure.RANGE, group, page);
        }
    }

    private void grow(StepBuilder step, Group found, Process grown) {
        if (GuardPage.allows(step, grown, page)) {
            step.emit(new IllegalCallEvent.SpaceGrown(by, page));
            map(step, grown, page, found);
        } else {
            refuseForGuard(step, grown);
        }
    }

    private void elsewhere(StepBuilder step, Group found, Process process) {
        OptionalInt free = IntStream.range(0, process.table().size())
                .filter(other -> isFree(step, process, other))
                .findFirst();
        if (free.isPresent()) {
            int guard = process.entry(page).exists() ? -1 : GuardPage.of(step, process, page);
            step.emit(new IllegalCallEvent.PageChosen(by, page, free.getAsInt(), guard));
            map(step, process, free.getAsInt(), found);
        } else if (process.table().stream().allMatch(PageTableEntry::exists)) {
            step.refuse(this, RefusalReason.ALL_OCCUPIED, group, page);
        } else {
            step.refuse(this, RefusalReason.NO_GUARDED_PAGE, group, null);
        }
    }

    private static long entriesFor(StepBuilder step, int page) {
        return step.machine().processes().stream()
                .flatMap(process -> process.table().stream())
                .filter(entry -> entry.of() == page)
                .count();
    }

    private void overwrite(StepBuilder step, Group found, Process process) {
        int old = process.entry(page).of();
        NamedOwner owner = step.machine().named(step.machine().page(old).owner());
        boolean shared = entriesFor(step, old) > 1;
        step.emit(new IllegalCallEvent.EntryOverwritten(by, page, owner, shared));
        PageCopy.passOn(step, process, page);
        map(step, process.without(page), page, found);
    }
}
