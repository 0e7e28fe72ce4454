package sharedpage.sim.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.scenario.Line;
import sharedpage.sim.scenario.Meanwhile;

/**
 * The lines that are carried out one after the other.
 *
 * @param before how many operations of programs come before them
 */
record Lines(List<Line> list, int before) {

    /** Who carries out the operation under way, then the kernel, devices and blocked processes. */
    Optional<Choice> onward(Machine machine, Position position) {
        OptionalInt who = runner(machine, position.driver());
        return who.isPresent() ? Optional.of(Choice.onward(who.getAsInt(), position.onward())) : Optional.empty();
    }

    private static OptionalInt runner(Machine machine, int driver) {
        IntStream first = driver < 0 ? IntStream.empty() : IntStream.of(driver);
        return IntStream.concat(first.filter(machine::canRun), machine.runnable())
                .findFirst();
    }

    /** What the line under way lets others do meanwhile, if that is due or under way itself. */
    Optional<Choice> aside(Machine machine, Position position) {
        Optional<Meanwhile> meanwhile = meanwhile(position);
        if (meanwhile.isEmpty()) {
            return Optional.empty();
        }
        Optional<Choice> more = position.aside() ? goingOn(machine, position, meanwhile.get()) : Optional.empty();
        return more.isPresent() ? more : nextAside(machine, position, meanwhile.get());
    }

    private Optional<Meanwhile> meanwhile(Position position) {
        return position.nextLine() == 0
                ? Optional.empty()
                : list.get(position.nextLine() - 1).meanwhile();
    }

    private static Optional<Choice> goingOn(Machine machine, Position position, Meanwhile meanwhile) {
        String by = meanwhile.operations().get(position.asides() - 1).by();
        int who = machine.actor(by).orElse(-1);
        return machine.runnable()
                .filter(one -> one == who || machine.beneficiary(one) == who)
                .mapToObj(one -> Choice.onward(one, position))
                .findFirst();
    }

    private static Optional<Choice> nextAside(Machine machine, Position position, Meanwhile meanwhile) {
        List<Operation> others = meanwhile.operations();
        boolean due = position.actions() >= meanwhile.after()
                || runner(machine, position.driver()).isEmpty();
        if (position.asides() == others.size() || !due) {
            return Optional.empty();
        }
        Operation next = others.get(position.asides());
        int who = machine.actor(next.by()).orElse(-1);
        return Optional.of(new Choice(who, next, Optional.empty(), 0, position.besides()));
    }

    /** The next line. */
    Optional<Choice> next(Machine machine, Position position) {
        if (isAtEnd(position)) {
            return Optional.empty();
        }
        Line line = list.get(position.nextLine());
        int who = machine.actor(line.operation().by()).orElse(-1);
        int number = before + position.nextLine() + 1;
        return Optional.of(new Choice(who, line.operation(), Optional.of(line), number, position.line(who)));
    }

    boolean isAtEnd(Position position) {
        return position.nextLine() == list.size();
    }
}
