package sharedpage.sim.chance;

import java.util.Arrays;
import java.util.List;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.event.ProcessEvent.Blocked;
import sharedpage.sim.event.ProcessEvent.WaitsFor;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.WaitForGraph;
import sharedpage.sim.machine.WaitKind;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.process.Process;

/** What events of processes say, why calls are refused, and what incidents report but for those of the monitors. */
final class ProcessClaims {
    private ProcessClaims() {}

    static void add() {
        Claims.of(Event.Refused.class, (before, after, event, step) -> RefusalTruths.isSo(step, event));
        Claims.of(Event.Incident.class, ProcessClaims::isSo);
        lives();
        registers();
        Claims.of(Blocked.class, (before, after, event, step) -> isBlocked(before, after, event, step));
        Claims.of(WaitsFor.class, (before, after, event, step) -> isWaiting(after, event));
    }

    private static void lives() {
        Claims.of(
                ProcessEvent.ProcessSpawned.class,
                (before, after, event, step) -> !before.has(event.process())
                        && after.process(event.process()).parent() == after.number(event.parent()));
        Claims.of(
                ProcessEvent.ProcessEnded.class,
                (before, after, event, step) -> before.isAlive(event.process()) && !after.isAlive(event.process()));
        Claims.of(
                ProcessEvent.ProcessKilled.class,
                (before, after, event, step) -> before.isAlive(event.process())
                        && !after.isAlive(event.process())
                        && before.machine().isChild(before.number(event.process()), before.number(event.by())));
        Claims.of(
                ProcessEvent.KillDeferred.class,
                (before, after, event, step) -> after.process(event.process()).killPending()
                        && after.group(event.group()).isHeldBy(after.number(event.process())));
        Claims.of(
                ProcessEvent.ProcessSuspended.class,
                (before, after, event, step) ->
                        event.times() > 0 && after.process(event.process()).suspended() >= event.times());
        Claims.of(
                ProcessEvent.ProcessResumed.class,
                (before, after, event, step) -> after.process(event.process()).suspended() <= event.times());
    }

    private static void registers() {
        Claims.of(
                ProcessEvent.RegisterLoaded.class,
                (before, after, event, step) -> isIn(after, event.process(), event.register(), event.value()));
        Claims.of(
                ProcessEvent.RegisterAdded.class,
                (before, after, event, step) -> isIn(after, event.process(), event.register(), event.value()));
        Claims.of(
                ProcessEvent.RegisterStored.class,
                (before, after, event, step) -> isIn(before, event.process(), event.register(), event.value()));
        Claims.of(
                ProcessEvent.ArgumentTaken.class,
                (before, after, event, step) -> isIn(before, event.process(), event.register(), event.value()));
        Claims.of(ProcessEvent.RegistersTested.class, (before, after, event, step) -> Arrays.stream(
                        event.facts().split(" and ", -1))
                .map(fact -> fact.split(" is ", -1))
                .allMatch(fact -> isIn(before, event.process(), fact[0], fact[1])));
    }

    private static boolean isIn(Claims.State state, String process, String register, String value) {
        long now = state.process(process).registers().get(register);
        return Long.toUnsignedString(now).equals(value);
    }

    private static boolean isBlocked(Claims.State before, Claims.State after, Blocked event, Step step) {
        return switch (event.on()) {
            case "semaphore" -> isQueued(before, after, event) && startsWithOne(before, event.group());
            case "units" -> isQueued(before, after, event) && !startsWithOne(before, event.group());
            case "channel" -> before.machine().channels().get(0).busy();
            case "page" ->
                waitsFor(after, step, WaitKind.UNLOCKED, WaitKind.QUIET)
                        && awaited(after, step).locked();
            case "device" ->
                waitsFor(after, step, WaitKind.QUIET)
                        && !awaited(after, step).locked()
                        && after.machine()
                                        .frames()
                                        .get(awaited(after, step).frame())
                                        .pins()
                                > 0;
            case "frame" ->
                waitsFor(after, step, WaitKind.FRAME)
                        && before.machine().memory().freeFrame().isEmpty();
            case "frames" ->
                waitsFor(after, step, WaitKind.FRAME)
                        && before.machine().memory().freeFrames(2).isEmpty();
            case "company" -> after.group(event.group()).count() == 1;
            case "suspension" -> before.process(event.process()).suspended() > 0;
            case "hold" -> before.process(event.process()).held() > 0;
            default -> throw new AssertionError(event);
        };
    }

    private static boolean waitsFor(Claims.State after, Step step, WaitKind... kinds) {
        return List.of(kinds).contains(after.machine().waitingOf(step.who()).kind());
    }

    private static Page awaited(Claims.State after, Step step) {
        return after.machine().page(after.machine().waitingOf(step.who()).number());
    }

    private static boolean startsWithOne(Claims.State state, String group) {
        return state.machine().initialValue(state.group(group)) == 1;
    }

    private static boolean isQueued(Claims.State before, Claims.State after, Blocked event) {
        Semaphore semaphore = after.group(event.group()).semaphore();
        int process = after.number(event.process());
        return before.group(event.group()).semaphore().value() == 0
                && semaphore.queue().get(event.place() - 1) == process;
    }

    private static boolean isWaiting(Claims.State after, WaitsFor event) {
        return switch (event.how()) {
            case "held", "itself", "suspended", "dead", "left", "unheld", "units" -> isHeld(after, event);
            case "message" -> waits(after, event, WaitKind.MESSAGE) && areAwaited(after, event);
            case "room" -> waits(after, event, WaitKind.ROOM) && areAwaited(after, event);
            case "reply" -> waits(after, event, WaitKind.REPLY) && areAwaited(after, event);
            case "page" -> waits(after, event, WaitKind.UNLOCKED, WaitKind.QUIET, WaitKind.FRAME);
            case "company" ->
                waits(after, event, WaitKind.COMPANY)
                        && after.group(event.name()).count() == 1;
            default -> !waits(after, event, WaitKind.SEMAPHORE, WaitKind.MESSAGE, WaitKind.ROOM, WaitKind.REPLY);
        };
    }

    private static boolean waits(Claims.State state, WaitsFor event, WaitKind... kinds) {
        return List.of(kinds)
                .contains(
                        state.machine().waitingOf(state.number(event.process())).kind());
    }

    private static boolean areAwaited(Claims.State state, WaitsFor event) {
        List<String> names = WaitForGraph.blockers(state.machine(), state.number(event.process())).stream()
                .map(state.machine()::nameOf)
                .toList();
        return event.other().equals(names.isEmpty() ? "no process" : String.join(" or ", names));
    }

    private static boolean isHeld(Claims.State state, WaitsFor event) {
        Group group = state.group(event.name());
        if (event.other() == null) {
            return event.how().equals("units")
                    ? !startsWithOne(state, event.name())
                    : group.holder() == Semaphore.NO_HOLDER;
        }
        Process holder = state.process(event.other());
        boolean ended = !holder.alive();
        boolean left = group.member(holder.number()).isEmpty();
        return waits(state, event, WaitKind.SEMAPHORE)
                && group.isHeldBy(holder.number())
                && switch (event.how()) {
                    case "itself" -> event.other().equals(event.process());
                    case "dead" -> ended;
                    case "left" -> !ended && left;
                    case "suspended" -> !ended && holder.suspended() > 0;
                    default -> !ended && !left && holder.suspended() == 0;
                };
    }

    private static boolean isSo(Claims.State before, Claims.State after, Event.Incident event, Step step) {
        return switch (event.name()) {
            case "freed_frame" -> before.machine().frames().get(event.frame()).isFree();
            case "lost_wakeup", "dead_table" -> !before.isAlive(event.process());
            case "dangling_entry" ->
                event.frame() < 0
                        ? leadsNowhere(after, event.process())
                        : pointsTo(after, event.process(), event.frame())
                                && after.machine().frames().get(event.frame()).isFree();
            case "kernel_corrupted" -> after.machine().halted();
            case "reference_leak" ->
                after.machine()
                                        .capabilities()
                                        .references(after.object(event.victim()).number())
                                == 0
                        && after.object(event.victim()).live();
            case "foreign_write", "foreign_read", "isolation_broken" -> owns(before, event.victim(), event.frame());
            default -> true;
        };
    }

    private static boolean leadsNowhere(Claims.State state, String process) {
        return state.process(process).table().stream()
                .anyMatch(entry ->
                        entry.exists() && !state.machine().page(entry.of()).exists());
    }

    private static boolean pointsTo(Claims.State state, String process, int frame) {
        return state.process(process).table().stream()
                .filter(PageTableEntry::exists)
                .anyMatch(entry ->
                        (entry.descriptor() ? state.machine().page(entry.of()).last() : entry.frame()) == frame);
    }

    /** Whether a frame belongs to a process, alone or with others, or to what the words name. */
    private static boolean owns(Claims.State state, String owner, int frame) {
        return state.machine().ownerOf(frame).holder().equals(owner)
                || (state.has(owner)
                        && state.process(owner).table().stream()
                                .anyMatch(entry -> entry.exists()
                                        && state.machine().page(entry.of()).frame() == frame));
    }
}
