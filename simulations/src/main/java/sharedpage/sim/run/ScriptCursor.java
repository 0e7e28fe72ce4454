package sharedpage.sim.run;

import java.util.List;
import sharedpage.sim.memory.PersistentVector;
import sharedpage.sim.scenario.Programs;

/**
 * How far a run has come in its script.
 *
 * @param begun how many lines of each program were begun
 * @param exhausted whether all lines of each program were begun
 * @param turns how many turns of a written schedule are over, those included that were skipped because the actor could not act
 * @param nextLine index of the next line that follows the programs
 * @param driver number of the one whose line, or own operation, is in progress or was the last one; else {@link #PROGRAMS}
 * @param actions steps since the line in progress was begun, without those of {@code meanwhile}
 * @param asides how many operations of its {@code meanwhile} were begun
 * @param aside whether the last of them is in progress and keeps all others from acting
 */
public record ScriptCursor(
        PersistentVector<Integer> begun,
        PersistentVector<Boolean> exhausted,
        int turns,
        int nextLine,
        int driver,
        int actions,
        int asides,
        boolean aside) {
    /** In the place of a driver while programs run, and at the start. */
    static final int PROGRAMS = -1;

    static ScriptCursor start(Programs programs) {
        List<Boolean> exhausted = programs.list().stream()
                .map(program -> program.lines().isEmpty())
                .toList();
        return new ScriptCursor(
                PersistentVector.of(exhausted.size(), 0), PersistentVector.of(exhausted), 0, 0, PROGRAMS, 0, 0, false);
    }

    /** After an action of a program, with so many turns of the schedule over. */
    ScriptCursor at(int nextTurn) {
        return new ScriptCursor(begun, exhausted, nextTurn, nextLine, PROGRAMS, actions, asides, aside);
    }

    /**
     * After the next line of a program was begun.
     *
     * @param last whether it is the last one
     */
    ScriptCursor begun(int program, boolean last) {
        PersistentVector<Integer> next = begun.with(program, begun.get(program) + 1);
        return new ScriptCursor(next, exhausted.with(program, last), turns, nextLine, PROGRAMS, actions, asides, aside);
    }

    /** After the first action of the next line. */
    ScriptCursor line(int who) {
        return new ScriptCursor(begun, exhausted, turns, nextLine + 1, who, 1, 0, false);
    }

    /** After the first action of an operation that is not from the script. */
    ScriptCursor own(int who) {
        return new ScriptCursor(begun, exhausted, turns, nextLine, who, actions, asides, false);
    }

    /** After one more action of what is in progress. */
    ScriptCursor onward() {
        return new ScriptCursor(begun, exhausted, turns, nextLine, driver, actions + 1, asides, false);
    }

    /** After the first action of the next operation that is carried out meanwhile. */
    ScriptCursor besides() {
        return new ScriptCursor(begun, exhausted, turns, nextLine, driver, actions, asides + 1, true);
    }
}
