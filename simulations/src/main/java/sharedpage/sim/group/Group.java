package sharedpage.sim.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A process group: the processes that share one page.
 *
 * @param creator number of the process that made the group; it need not be a member
 * @param page number of the kernel's record of the shared page
 * @param members the list of pairs, in the order of entering
 * @param semaphore the guard of the page, or null while the group has no member
 */
public record Group(
        int number, String name, int creator, State state, int page, List<Member> members, Semaphore semaphore) {

    /** A group is new until the first process enters and empty once the last one has left. */
    public enum State {
        NEW,
        ACTIVE,
        EMPTY,
        DISSOLVED
    }

    public Group {
        members = List.copyOf(members);
    }

    public static Group fresh(int number, String name, int creator, int page) {
        return new Group(number, name, creator, State.NEW, page, List.of(), null);
    }

    public boolean isLive() {
        return state != State.DISSOLVED;
    }

    public Optional<Member> member(int process) {
        return members.stream().filter(member -> member.process() == process).findFirst();
    }

    /** After a process entered at a page; the first one finds a fresh semaphore. */
    public Group entered(Member member) {
        List<Member> longer = new ArrayList<>(members);
        longer.add(member);
        Semaphore guard = members.isEmpty() ? Semaphore.free() : semaphore;
        return new Group(number, name, creator, State.ACTIVE, page, longer, guard);
    }

    /** After a member left; the last one takes the semaphore with it, the page stays. */
    public Group left(Member member) {
        List<Member> shorter =
                members.stream().filter(other -> !other.equals(member)).toList();
        State next = shorter.isEmpty() ? State.EMPTY : state;
        return new Group(number, name, creator, next, page, shorter, shorter.isEmpty() ? null : semaphore);
    }

    public Group with(Semaphore next) {
        return new Group(number, name, creator, state, page, members, next);
    }

    public Group dissolved() {
        return new Group(number, name, creator, State.DISSOLVED, page, List.of(), null);
    }
}
