package sharedpage.sim.operation;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Rules;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.memory.PageTableEntry;
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
    public static final String READ_WRITE = "rw";
    public static final String READ_ONLY = "r";

    private static final int MOST_PAGES = 64;

    /** With the right to read and write. */
    public EnterGroup(String by, int page, String group) {
        this(by, page, group, READ_WRITE);
    }

    @Override
    public void perform(Turn turn) {
        Groups.live(turn, this, group).filter(found -> mayEnter(turn, found)).ifPresent(found -> {
            if (Groups.isUnlocked(turn, this, found)) {
                enter(turn, found);
            }
        });
    }

    private boolean mayEnter(Turn turn, Group found) {
        boolean open = turn.settings().get(Setting.WHO_MAY_ENTER) == Rules.WhoMayEnter.OPEN;
        boolean closed = turn.settings().get(Setting.REENTER) == Rules.Reenter.CLOSED;
        if (found.marked()) {
            turn.refuse(this, Failure.NO_GROUP, group, page);
        } else if (!open && !turn.machine().isDescendant(turn.who(), found.creator())) {
            turn.refuse(this, Failure.NOT_FAMILY, group, page);
        } else if (closed && found.state() == Group.State.EMPTY) {
            turn.refuse(this, Failure.CLOSED, group, page);
        } else {
            return true;
        }
        return false;
    }

    private void enter(Turn turn, Group found) {
        List<Member> pairs = found.members().stream()
                .filter(member -> member.process() == turn.who())
                .toList();
        if (pairs.isEmpty()) {
            findRoom(turn, found);
        } else if (turn.settings().get(Setting.ILLEGAL_CALLS) == Rules.Profile.STRICT) {
            turn.refuse(this, Failure.MEMBER, group, page);
        } else {
            enterAgain(turn, found, pairs.get(pairs.size() - 1));
        }
    }

    /** A careless kernel counts and keeps only the newest pair; a helpful one lists both, or sees that nothing is new. */
    private void enterAgain(Turn turn, Group found, Member last) {
        boolean same = turn.entry(page).of() == found.page();
        boolean careless = turn.settings().get(Setting.ILLEGAL_CALLS) == Rules.Profile.LITERAL;
        if (same && careless) {
            turn.become(turn.machine().with(found.counted()), new GroupEvent.CountRaised(group, found.count() + 1));
        } else if (same) {
            turn.tell(new GroupEvent.EnteredAgain(by, page, group));
        } else {
            findRoom(turn, careless ? found.without(last) : found);
        }
    }

    private void findRoom(Turn turn, Group found) {
        Rules.Profile profile = turn.settings().get(Setting.ILLEGAL_CALLS);
        Process process = turn.process();
        if (!process.hasPage(page)) {
            outside(turn, found, profile);
        } else if (isFree(turn, process, page)) {
            map(turn, process, page, found);
        } else if (profile == Rules.Profile.CLEANUP) {
            elsewhere(turn, found, process);
        } else if (!GuardPage.allows(turn, process, page)) {
            refuseForGuard(turn, process);
        } else if (profile == Rules.Profile.STRICT) {
            turn.refuse(this, Failure.OCCUPIED, group, page);
        } else {
            overwrite(turn, found, process);
        }
    }

    private static boolean isFree(Turn turn, Process process, int page) {
        return !process.entry(page).exists() && GuardPage.allows(turn, process, page);
    }

    private void map(Turn turn, Process process, int at, Group found) {
        Mapping.map(turn, process, at, found, rights.equals(READ_WRITE));
    }

    private void refuseForGuard(Turn turn, Process process) {
        turn.refuse(this, Failure.GUARD, group, GuardPage.of(turn, process, page));
    }

    private void outside(Turn turn, Group found, Rules.Profile profile) {
        if (profile == Rules.Profile.LITERAL) {
            turn.halt(by);
        } else if (profile == Rules.Profile.CLEANUP && page < MOST_PAGES) {
            grow(turn, found, turn.process().grown(page));
        } else {
            turn.refuse(this, Failure.RANGE, group, page);
        }
    }

    private void grow(Turn turn, Group found, Process grown) {
        if (GuardPage.allows(turn, grown, page)) {
            turn.tell(new GroupEvent.SpaceGrown(by, page));
            map(turn, grown, page, found);
        } else {
            refuseForGuard(turn, grown);
        }
    }

    private void elsewhere(Turn turn, Group found, Process process) {
        OptionalInt free = IntStream.range(0, process.table().size())
                .filter(other -> isFree(turn, process, other))
                .findFirst();
        if (free.isEmpty()) {
            turn.refuse(this, Failure.OCCUPIED, group, page);
        } else {
            turn.tell(new GroupEvent.PageChosen(by, page, free.getAsInt()));
            map(turn, process, free.getAsInt(), found);
        }
    }

    private void overwrite(Turn turn, Group found, Process process) {
        PageTableEntry old = process.entry(page);
        turn.tell(new GroupEvent.EntryOverwritten(
                by, page, turn.machine().named(turn.machine().page(old.of()).owner())));
        map(turn, process.without(page), page, found);
    }
}
