package sharedpage.sim.simulation;

import java.util.Optional;
import sharedpage.sim.event.Sentences;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Report;
import sharedpage.sim.machine.Settings;
import sharedpage.sim.machine.Step;

/**
 * One moment of a run: the machine, how it came about, and how far the script has come.
 *
 * @param step the step that led here, or null at the start
 * @param line number of the script's operation that the step belongs to, from 1; 0 at the start and for an operation
 *     that is not from the script
 * @param nextLine index of the next operation of the script
 * @param driver number of the process whose operation is under way or was the last one; -1 at the start
 * @param report how that operation went so far
 * @param authorsWhy the reason that the script's author gives for this step
 */
public record Moment(
        Machine machine, Step step, int line, int nextLine, int driver, Report report, Optional<String> authorsWhy) {

    /** The same moment on a machine that goes on under other settings, none of them structural. */
    public Moment with(Settings settings) {
        return new Moment(machine.with(settings), step, line, nextLine, driver, report, authorsWhy);
    }

    /** What happened in the step that led here, in plain sentences. */
    public String what() {
        return Sentences.what(step.events());
    }

    /** Why it happened: in the author's words, else in those of the model, if it has any. */
    public Optional<String> why() {
        return authorsWhy.or(() -> Sentences.why(step.events()));
    }

    /** Title of the lecture's slide about the step, if there is one. */
    public Optional<String> slide() {
        return Sentences.slide(step.events());
    }
}
