package sharedpage.sim.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.scenario.Meanwhile;
import sharedpage.sim.scenario.ScriptLine;

/**
 * The lines that are carried out one after the other.
 *
 * @param before how many operations of programs come before them
 */
record ScriptLines(List<ScriptLine> list, int before) {

    /** Who carries out the operation in progress, then the kernel, devices and blocked processes. */
    Optional<EnabledTransition> onward(Machine machine, ScriptCursor cursor) {
        OptionalInt who = runner(machine, cursor.driver());
        return who.isPresent()
                ? Optional.of(EnabledTransition.onward(who.getAsInt(), cursor.onward()))
                : Optional.empty();
    }

    private static OptionalInt runner(Machine machine, int driver) {
        IntStream first = driver < 0 ? IntStream.empty() : IntStream.of(driver);
        return IntStream.concat(first.filter(machine::canRun), machine.runnable())
                .findFirst();
    }

    /** What the line in progress lets others do meanwhile, if that is due or in progress itself. */
    Optional<EnabledTransition> aside(Machine machine, ScriptCursor cursor) {
        Optional<Meanwhile> meanwhile = meanwhile(cursor);
        if (meanwhile.isEmpty()) {
            return Optional.empty();
        }
        Optional<EnabledTransition> more =
                cursor.aside() ? goingOn(machine, cursor, meanwhile.get()) : Optional.empty();
        return more.isPresent() ? more : nextAside(machine, cursor, meanwhile.get());
    }

    private Optional<Meanwhile> meanwhile(ScriptCursor cursor) {
        return cursor.nextLine() == 0
                ? Optional.empty()
                : list.get(cursor.nextLine() - 1).meanwhile();
    }

    private static Optional<EnabledTransition> goingOn(Machine machine, ScriptCursor cursor, Meanwhile meanwhile) {
        String by = meanwhile.operations().get(cursor.asides() - 1).by();
        int who = machine.actor(by).orElse(-1);
        return machine.runnable()
                .filter(one -> one == who || machine.beneficiary(one) == who)
                .mapToObj(one -> EnabledTransition.onward(one, cursor))
                .findFirst();
    }

    private static Optional<EnabledTransition> nextAside(Machine machine, ScriptCursor cursor, Meanwhile meanwhile) {
        boolean doneOrBlocked = runner(machine, cursor.driver()).isEmpty();
        return meanwhile.due(cursor.asides(), cursor.actions(), doneOrBlocked).map(next -> {
            int who = machine.actor(next.by()).orElse(-1);
            return new EnabledTransition(who, next, null, Optional.empty(), 0, cursor.besides());
        });
    }

    /** The next line. */
    Optional<EnabledTransition> next(Machine machine, ScriptCursor cursor) {
        if (isAtEnd(cursor)) {
            return Optional.empty();
        }
        ScriptLine line = list.get(cursor.nextLine());
        int who = machine.actor(line.operation().by()).orElse(-1);
        int number = before + cursor.nextLine() + 1;
        return Optional.of(EnabledTransition.begin(who, line, number, cursor.line(who)));
    }

    boolean isAtEnd(ScriptCursor cursor) {
        return cursor.nextLine() == list.size();
    }
}
