package sharedpage.sim.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A process group: the processes that share one page.
 *
 * @param id the number by which calls know the group; it may be given again after the group's end
 * @param creator number of the process that made the group; it need not be a member
 * @param owner number of the process that may dissolve and suspend the group: its creator, or the heir; or {@link #ROOT}
 * @param page number of the kernel's record of the shared page
 * @param members the list of pairs, in the order of entering
 * @param count how many have entered and not left, as a careless kernel counts them; else the length of the list
 * @param marked whether the group ends when its last member leaves
 * @param suspensions the processes that each suspension in progress has suspended, the latest last
 * @param semaphore the guard of the page, or null while there is none
 * @param initial value of a fresh semaphore, or {@link #AS_SET}
 */
public record Group(
        int number,
        int id,
        String name,
        int creator,
        int owner,
        GroupState state,
        int page,
        List<Member> members,
        int count,
        boolean marked,
        List<List<Integer>> suspensions,
        Semaphore semaphore,
        int initial) {
    /** A fresh semaphore has the value that the settings say. */
    public static final int AS_SET = -1;

    /** The operating system, as the owner of groups whose owners have all ended. */
    public static final int ROOT = -1;

    public Group {
        members = List.copyOf(members);
        suspensions = List.copyOf(suspensions);
    }

    public static Group fresh(int number, int id, String name, int creator, int page, int initial) {
        return new Group(
                number,
                id,
                name,
                creator,
                creator,
                GroupState.NEW,
                page,
                List.of(),
                0,
                false,
                List.of(),
                null,
                initial);
    }

    /** Whether it ends when its last member leaves: it is marked, or no process is left that could dissolve it. */
    public boolean endsItself() {
        return marked || owner == ROOT;
    }

    public boolean isLive() {
        return state != GroupState.DISSOLVED;
    }

    /** The first pair of a process. */
    public Optional<Member> member(int process) {
        return members.stream().filter(member -> member.process() == process).findFirst();
    }

    /** Number of the process that holds the semaphore, or {@link Semaphore#NO_HOLDER}. */
    public int holder() {
        return semaphore == null ? Semaphore.NO_HOLDER : semaphore.holder();
    }

    public boolean isHeldBy(int process) {
        return semaphore != null && semaphore.holder() == process;
    }

    /** Whether a suspension of this group that is in progress keeps a process from running. */
    public boolean suspends(int process) {
        return suspensions.stream().anyMatch(level -> level.contains(process));
    }

    /** Whether it is suspended and no live process can resume it. */
    public boolean isLeftSuspended() {
        return !suspensions.isEmpty() && (!isLive() || owner == ROOT || suspends(owner));
    }

    /** After a process entered at a page. */
    public Group entered(Member member) {
        List<Member> longer = new ArrayList<>(members);
        longer.add(member);
        return with(GroupState.ACTIVE, longer, count + 1, semaphore);
    }

    /** After the kernel counted one member more than its list shows. */
    public Group withCountRaised() {
        return with(state, members, count + 1, semaphore);
    }

    /** Without one pair, which still counts. */
    public Group without(Member member) {
        return with(
                state, members.stream().filter(other -> !other.equals(member)).toList(), count, semaphore);
    }

    /** With one member less to count; the last one to leave leaves the group empty. */
    public Group withCountLowered() {
        return with(count <= 1 ? GroupState.EMPTY : state, members, count - 1, semaphore);
    }

    public Group with(Semaphore next) {
        return with(state, members, count, next);
    }

    public Group ownedBy(int process) {
        return new Group(
                number,
                id,
                name,
                creator,
                process,
                state,
                page,
                members,
                count,
                marked,
                suspensions,
                semaphore,
                initial);
    }

    /** This group, which is to end when its last member leaves. */
    public Group markedToEnd() {
        return new Group(
                number, id, name, creator, owner, state, page, members, count, true, suspensions, semaphore, initial);
    }

    public Group withSuspensions(List<List<Integer>> next) {
        return new Group(
                number, id, name, creator, owner, state, page, members, count, marked, next, semaphore, initial);
    }

    public Group dissolved() {
        return with(GroupState.DISSOLVED, List.of(), 0, null);
    }

    private Group with(GroupState nextState, List<Member> nextMembers, int nextCount, Semaphore next) {
        return new Group(
                number,
                id,
                name,
                creator,
                owner,
                nextState,
                page,
                nextMembers,
                nextCount,
                marked,
                suspensions,
                next,
                initial);
    }
}
