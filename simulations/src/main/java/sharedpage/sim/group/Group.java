package sharedpage.sim.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A process group: the processes that share one page frame.
 *
 * @param creator number of the process that made the group; it need not be a member
 * @param frame number of the shared page frame, or -1 once the group is dissolved
 * @param dirty whether a member that left had modified the page
 * @param members the list of pairs, in the order of entering
 * @param semaphore the guard of the page, or null while the group has no member
 */
public record Group(
        int number,
        String name,
        int creator,
        State state,
        int frame,
        boolean dirty,
        List<Member> members,
        Semaphore semaphore) {

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

    public static Group fresh(int number, String name, int creator, int frame) {
        return new Group(number, name, creator, State.NEW, frame, false, List.of(), null);
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
        return new Group(number, name, creator, State.ACTIVE, frame, dirty, longer, guard);
    }

    /** After a member left; the last one takes the semaphore with it, the frame stays. */
    public Group left(Member member, boolean modified) {
        List<Member> shorter =
                members.stream().filter(other -> !other.equals(member)).toList();
        State next = shorter.isEmpty() ? State.EMPTY : state;
        Semaphore guard = shorter.isEmpty() ? null : semaphore;
        return new Group(number, name, creator, next, frame, dirty || modified, shorter, guard);
    }

    /** After a member ended without leaving: what it had modified stays known. */
    public Group abandoned(boolean modified) {
        return new Group(number, name, creator, state, frame, dirty || modified, members, semaphore);
    }

    public Group with(Semaphore next) {
        return new Group(number, name, creator, state, frame, dirty, members, next);
    }

    public Group dissolved() {
        return new Group(number, name, creator, State.DISSOLVED, -1, false, List.of(), null);
    }
}
