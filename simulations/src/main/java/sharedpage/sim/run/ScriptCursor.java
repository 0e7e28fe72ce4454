package sharedpage.sim.run;

import java.util.List;
import sharedpage.sim.memory.PersistentVector;
import sharedpage.sim.scenario.Programs;

/**
 * How far a run has come in its script.
 *
 * @param positions for each program the position of its next instruction
 * @param exhausted whether each program has come to its end
 * @param turns how many turns of a written schedule are over, those included that were skipped because the actor could not act
 * @param nextLine index of the next line that follows the programs
 * @param driver number of the one whose line, or own operation, is in progress or was the last one; else {@link #PROGRAMS}
 * @param actions steps since the line in progress was begun, without those of {@code meanwhile}
 * @param asides how many operations of its {@code meanwhile} were begun
 * @param aside whether the last of them is in progress and keeps all others from acting
 */
public record ScriptCursor(
        PersistentVector<Integer> positions,
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
                .map(program -> program.code().isEmpty())
                .toList();
        return new ScriptCursor(
                PersistentVector.of(exhausted.size(), 0), PersistentVector.of(exhausted), 0, 0, PROGRAMS, 0, 0, false);
    }

    /** After an action of a program, with so many turns of the schedule over. */
    ScriptCursor at(int nextTurn) {
        return new ScriptCursor(positions, exhausted, nextTurn, nextLine, PROGRAMS, actions, asides, aside);
    }

    /**
     * After an instruction of a program.
     *
     * @param position where the program goes on
     * @param last whether that is its end
     */
    ScriptCursor at(int program, int position, boolean last) {
        return new ScriptCursor(
                positions.with(program, position),
                exhausted.with(program, last),
                turns,
                nextLine,
                PROGRAMS,
                actions,
                asides,
                aside);
    }

    /** After the first action of the next line. */
    ScriptCursor line(int who) {
        return new ScriptCursor(positions, exhausted, turns, nextLine + 1, who, 1, 0, false);
    }

    /** After the first action of an operation that is not from the script. */
    ScriptCursor own(int who) {
        return new ScriptCursor(positions, exhausted, turns, nextLine, who, actions, asides, false);
    }

    /** After one more action of what is in progress. */
    ScriptCursor onward() {
        return new ScriptCursor(positions, exhausted, turns, nextLine, driver, actions + 1, asides, false);
    }

    /** After the first action of the next operation that is carried out meanwhile. */
    ScriptCursor besides() {
        return new ScriptCursor(positions, exhausted, turns, nextLine, driver, actions, asides + 1, true);
    }
}
