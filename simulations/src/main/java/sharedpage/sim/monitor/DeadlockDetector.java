package sharedpage.sim.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.machine.WaitForGraph;
import sharedpage.sim.machine.WaitKind;
import sharedpage.sim.policy.GroupPolicies;
import sharedpage.sim.policy.GroupPolicies.Enforcement;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;

/**
 * Finds processes that wait for ever, as far as one state shows it. A process that waits for a semaphore is deadlocked if
 * every process that could still help it is deadlocked itself or has ended; in particular, cycles of the wait-for graph are.
 * When no actor can run any more, all waiting processes are deadlocked.
 *
 * <p>A process could help, whatever the programs still have to do, if it may SIGNAL, also after an ENTER; if it may KILL the
 * holder and the kernel then signals; or if it may DISSOLVE the group or, under a careless kernel, EXIT from it so often that
 * its semaphore is deleted. So the claim holds in every continuation, but it need not be the first moment at which it does:
 * that takes all continuations.
 *
 * <p>Source of the definition by cycles: E. G. Coffman, M. Elphick and A. Shoshani, "System Deadlocks", Computing Surveys
 * 3 (1971).
 */
public final class DeadlockDetector {
    private final Machine machine;

    public DeadlockDetector(Machine machine) {
        this.machine = machine;
    }

    /** Whether a step changed the wait-for graph; otherwise the set of deadlocked processes stays the same. */
    static boolean isPossibleAfter(Step step) {
        Machine before = step.before();
        Machine after = step.after();
        return after.groups().changedSince(before.groups()).findAny().isPresent()
                || after.mailboxes().changedSince(before.mailboxes()).findAny().isPresent()
                || after.processes()
                        .changedSince(before.processes())
                        .anyMatch(one -> !isKnown(before, one)
                                || !isAsRunnable(
                                        after.processes().get(one),
                                        before.processes().get(one)))
                || after.activities()
                        .processes()
                        .changedSince(before.activities().processes())
                        .anyMatch(one ->
                                !isKnown(before, one) || !after.waitingOf(one).equals(before.waitingOf(one)));
    }

    private static boolean isAsRunnable(Process after, Process before) {
        return after.alive() == before.alive()
                && after.mayRun() == before.mayRun()
                && after.suspended() > 0 == before.suspended() > 0;
    }

    private static boolean isKnown(Machine machine, int process) {
        return process < machine.processes().size();
    }

    /** The processes that can never continue, whatever the others do. */
    Set<Integer> stuck() {
        Set<Integer> stuck = IntStream.range(0, machine.processes().size())
                .filter(this::needsHelp)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        while (stuck.removeIf(process -> helpers(process).anyMatch(helper -> !stuck.contains(helper)))) {
            // A process is not deadlocked if a process that is not deadlocked can wake it.
        }
        stuck.removeIf(process -> waitingFor(process).kind() == WaitKind.NOTHING);
        return stuck;
    }

    /** All waiting processes, when no actor can run. */
    Set<Integer> waiting() {
        return IntStream.range(0, machine.processes().size())
                .filter(process -> WaitForGraph.isWaiting(machine, process))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private WaitCondition waitingFor(int process) {
        return machine.waitingOf(process);
    }

    /** Whether another process has to act before this one can: it sleeps on a semaphore, or is suspended. */
    private boolean needsHelp(int number) {
        return isAlive(number)
                && (waitingFor(number).kind() == WaitKind.SEMAPHORE
                        || (machine.processes().get(number).suspended() > 0
                                && waitingFor(number).kind() == WaitKind.NOTHING));
    }

    /** The processes each of which could help one that needs it. */
    private IntStream helpers(int process) {
        WaitCondition waiting = waitingFor(process);
        IntStream helpers = machine.settings().get(Setting.ILLEGAL_CALLS) == Enforcement.LITERAL
                ? all()
                : waiting.kind() == WaitKind.SEMAPHORE
                        ? wakers(machine.groups().get(waiting.number()))
                        : machine.groups().stream()
                                .filter(group -> group.suspends(process))
                                .flatMapToInt(this::leaders);
        return helpers.filter(helper -> helper != process && isAlive(helper));
    }

    private IntStream wakers(Group group) {
        if (machine.settings().get(Setting.SIGNAL_BY) == GroupPolicies.SignalBy.ANYONE) {
            return all();
        }
        int holder = group.holder();
        IntStream signallers = holder == Semaphore.NO_HOLDER
                ? IntStream.empty()
                : machine.settings().get(Setting.ABNORMAL_EXIT) == Enforcement.CLEANUP && isAlive(holder)
                        ? withAncestors(holder)
                        : IntStream.of(holder);
        boolean forced = machine.settings().get(Setting.ILLEGAL_CALLS) == Enforcement.CLEANUP
                && machine.settings().get(Setting.BUSY_DISSOLVE) == GroupPolicies.BusyDissolve.FORCE;
        return forced ? IntStream.concat(signallers, leaders(group)) : signallers;
    }

    /** Who owns a group, or may own it when the owner has ended. */
    private IntStream leaders(Group group) {
        return group.owner() == Group.ROOT ? IntStream.empty() : withAncestors(group.owner());
    }

    private IntStream withAncestors(int process) {
        return IntStream.iterate(process, one -> one != Process.NO_PARENT, one -> machine.processes()
                .get(one)
                .parent());
    }

    private IntStream all() {
        return IntStream.range(0, machine.processes().size());
    }

    private boolean isAlive(int process) {
        return machine.processes().get(process).alive();
    }

    /** Reports the deadlocked processes, each after the one that waits for it. */
    public List<Event> incidents(Set<Integer> stuck) {
        List<Event> events = new ArrayList<>();
        Set<Integer> left = new TreeSet<>(stuck);
        int next = left.iterator().next();
        events.add(new Event.Incident("deadlock", machine.nameOf(next), null, -1, 0));
        while (!left.isEmpty()) {
            next = left.remove(next) ? next : left.iterator().next();
            left.remove(next);
            events.add(reason(next));
            int holder = holder(next);
            next = left.contains(holder) || left.isEmpty()
                    ? holder
                    : left.iterator().next();
        }
        return events;
    }

    /** The events of a step without what it reports of deadlocks. */
    public static List<Event> withoutDeadlock(List<Event> events) {
        return events.stream()
                .filter(event -> !(event instanceof ProcessEvent.WaitsFor
                        || (event instanceof Event.Incident incident
                                && incident.name().equals("deadlock"))))
                .toList();
    }

    private int holder(int process) {
        WaitCondition waiting = waitingFor(process);
        Semaphore semaphore = waiting.kind() == WaitKind.SEMAPHORE
                ? machine.groups().get(waiting.number()).semaphore()
                : null;
        return semaphore == null ? Semaphore.NO_HOLDER : semaphore.holder();
    }

    private Event reason(int process) {
        WaitCondition waiting = waitingFor(process);
        String name = machine.nameOf(process);
        return switch (waiting.kind()) {
            case SEMAPHORE -> reason(name, machine.groups().get(waiting.number()), holder(process));
            case COMPANY ->
                new ProcessEvent.WaitsFor(
                        name, machine.groups().get(waiting.number()).name(), null, "company");
            case MESSAGE, ROOM, REPLY ->
                new ProcessEvent.WaitsFor(
                        name,
                        machine.mailboxes().get(waiting.number()).name(),
                        awaited(process),
                        waiting.kind().name().toLowerCase(Locale.ROOT));
            case UNLOCKED, QUIET, FRAME -> new ProcessEvent.WaitsFor(name, null, null, "page");
            default -> new ProcessEvent.WaitsFor(name, null, null, "other");
        };
    }

    private String awaited(int process) {
        List<String> names = WaitForGraph.blockers(machine, process).stream()
                .map(machine::nameOf)
                .toList();
        return names.isEmpty() ? "no process" : String.join(" or ", names);
    }

    private Event reason(String name, Group group, int holder) {
        if (holder == Semaphore.NO_HOLDER) {
            return new ProcessEvent.WaitsFor(name, group.name(), null, "unheld");
        } else if (machine.initialValue(group) != 1) {
            return new ProcessEvent.WaitsFor(name, group.name(), null, "units");
        }
        Process keeper = machine.processes().get(holder);
        String how = keeper.name().equals(name)
                ? "itself"
                : !keeper.alive()
                        ? "dead"
                        : group.member(holder).isEmpty() ? "left" : keeper.suspended() > 0 ? "suspended" : "held";
        return new ProcessEvent.WaitsFor(name, group.name(), keeper.name(), how);
    }
}
