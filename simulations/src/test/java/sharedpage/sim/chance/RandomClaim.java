package sharedpage.sim.chance;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sharedpage.sim.event.RobustSemaphoreEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.ProcessState;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;

/**
 * An assertion about the machine of {@link RandomPrograms} at random, with a condition of any kind.
 *
 * @param text as a scenario has it
 * @param holds whether it is true, found without the classes that read scenarios
 * @param holdsOfAction whether it is true of an action
 */
record RandomClaim(String text, Predicate<Machine> holds, Predicate<Step> holdsOfAction) {
    private static final List<String> ERRORS = List.of(
            "E_NOTMEMBER", "E_NOTHOLDER", "E_NOGROUP", "E_GONE", "E_OWNERDEAD", "E_ADDRESS", "E_BUSY", "E_DEAD");

    RandomClaim(String text, Predicate<Machine> holds) {
        this(text, holds, action -> true);
    }

    /** A condition on a small number. */
    private record NumberCondition(List<String> keys, IntPredicate allows, boolean allowsNothing) {
        /** Where the number stands beside what it is the number of. */
        String beside() {
            return String.join(", ", keys);
        }

        boolean holds(OptionalInt number) {
            return number.isPresent() ? allows.test(number.getAsInt()) : allowsNothing;
        }
    }

    /** About the states and actions of every order. */
    static RandomClaim ofActions(Chance chance) {
        return chance.percent(30) ? error(chance, chance.of(List.of("A", "B"))) : of(chance);
    }

    private static RandomClaim error(Chance chance, String name) {
        String error = chance.of(ERRORS);
        boolean woken = chance.percent(30);
        return new RandomClaim(
                "error_of: {process: " + name + ", error: {not: " + error + "}" + (woken ? ", woken: true}" : "}"),
                machine -> true,
                action -> !(gets(action, name, error) && (!woken || hasWaited(action, name))));
    }

    private static boolean gets(Step action, String name, String error) {
        boolean fails = action.failure() != null
                && action.failure().code().equals(error)
                && action.before().nameOf(action.onBehalfOf()).equals(name);
        return fails
                || (error.equals("E_OWNERDEAD")
                        && action.events().stream()
                                .anyMatch(event -> event instanceof RobustSemaphoreEvent.OwnerDied died
                                        && died.process().equals(name)));
    }

    private static boolean hasWaited(Step action, String name) {
        int process = action.before().process(name).orElseThrow().number();
        return action.action() != null
                && action.outcome() != StepOutcome.TRAPPED
                && !action.before().isIdle(process);
    }

    static RandomClaim of(Chance chance) {
        String name = chance.of(List.of("A", "B"));
        return switch (chance.below(5)) {
            case 0 -> register(chance, name);
            case 1 -> page(chance, name);
            case 2 -> semaphore(chance, chance.of(List.of("g", "h")));
            case 3 -> mailbox(chance);
            default -> process(chance, name);
        };
    }

    private static NumberCondition condition(Chance chance) {
        int low = chance.below(3);
        int high = low + chance.below(3);
        return switch (chance.below(5)) {
            case 0 -> new NumberCondition(List.of("at_least: " + low), number -> number >= low, false);
            case 1 -> new NumberCondition(List.of("at_most: " + high), number -> number <= high, false);
            case 2 -> new NumberCondition(List.of("not: " + high), number -> number != high, true);
            case 3 ->
                new NumberCondition(
                        List.of("one_of: [" + low + ", " + (high + 1) + "]"),
                        number -> number == low || number == high + 1,
                        false);
            default ->
                new NumberCondition(
                        List.of("at_least: " + low, "at_most: " + (high + 1), "not: " + low),
                        number -> number > low && number <= high + 1,
                        false);
        };
    }

    private static RandomClaim register(Chance chance, String name) {
        NumberCondition condition = condition(chance);
        return new RandomClaim(
                "register: {of: " + name + ", " + condition.beside() + "}",
                machine -> condition.holds(OptionalInt.of(
                        (int) machine.process(name).orElseThrow().registers().get("r1"))));
    }

    /** A page that is not in memory has no bytes to be compared, so nothing that is asserted of them is true. */
    private static RandomClaim page(Chance chance, String name) {
        NumberCondition condition = condition(chance);
        int at = chance.below(4);
        return new RandomClaim(
                "page: {of: " + name + ", page: 1, at: " + at + ", bytes: 1, " + condition.beside() + "}", machine -> {
                    PageTableEntry entry = machine.process(name).orElseThrow().entry(1);
                    Page page = entry.exists() ? machine.page(entry.of()) : null;
                    return page != null
                            && page.isResident()
                            && condition.holds(OptionalInt.of(
                                    machine.frames().get(page.frame()).bytes().at(at) & 0xff));
                });
    }

    private static RandomClaim semaphore(Chance chance, String name) {
        NumberCondition condition = condition(chance);
        return new RandomClaim("group: {name: " + name + ", value: {" + condition.beside() + "}}", machine -> {
            Group group = machine.group(name).orElseThrow();
            return condition.holds(
                    group.semaphore() == null
                            ? OptionalInt.empty()
                            : OptionalInt.of(group.semaphore().value()));
        });
    }

    private static RandomClaim mailbox(Chance chance) {
        NumberCondition condition = condition(chance);
        return new RandomClaim(
                "mailbox: {name: m, messages: {" + condition.beside() + "}}",
                machine -> condition.holds(OptionalInt.of(
                        machine.mailbox("m").orElseThrow().queue().size())));
    }

    private static RandomClaim process(Chance chance, String name) {
        ProcessState one = chance.of(List.of(ProcessState.values()));
        ProcessState other = chance.of(List.of(ProcessState.values()));
        boolean excludes = chance.percent(50);
        String condition = excludes ? "not: " + one.word() : "one_of: [" + one.word() + ", " + other.word() + "]";
        return new RandomClaim("process: {name: " + name + ", state: {" + condition + "}}", machine -> {
            ProcessState actual =
                    machine.stateOf(machine.process(name).orElseThrow().number());
            return excludes ? actual != one : Stream.of(one, other).anyMatch(state -> state == actual);
        });
    }
}
