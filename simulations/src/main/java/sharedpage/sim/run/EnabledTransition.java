package sharedpage.sim.run;

import java.util.Optional;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.scenario.ScriptLine;

/**
 * What may come next: an activity goes on or begins an operation, or a program tests registers.
 *
 * @param who number of the actor, see {@link sharedpage.sim.machine.ActorId}; -1 if no process has that name
 * @param begins the operation that is begun, or null
 * @param test what is found by the test of a program, or null
 * @param line the line of the script that is begun; nothing for an operation under {@code meanwhile}
 * @param number of that line in the script, from 1; 0 if there is none
 * @param then how far the script has come afterwards
 */
public record EnabledTransition(
        int who,
        Operation begins,
        ProcessEvent.RegistersTested test,
        Optional<ScriptLine> line,
        int number,
        ScriptCursor then) {
    static EnabledTransition onward(int who, ScriptCursor then) {
        return new EnabledTransition(who, null, null, Optional.empty(), 0, then);
    }

    /** A line of the script is begun. */
    static EnabledTransition begin(int who, ScriptLine line, int number, ScriptCursor then) {
        return new EnabledTransition(who, line.operation(), null, Optional.of(line), number, then);
    }

    /** Whether it begins a line that follows the programs. */
    boolean isLine() {
        return line.isPresent() && then.driver() != ScriptCursor.PROGRAMS;
    }
}
