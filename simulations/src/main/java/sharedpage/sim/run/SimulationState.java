package sharedpage.sim.run;

import java.util.Optional;
import sharedpage.sim.event.Sentences;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.Step;
import sharedpage.sim.monitor.RunMonitor;
import sharedpage.sim.policy.Settings;

/**
 * One state of a run: the machine, how it came about, and how far the script has come.
 *
 * @param step the step that led here, or null at the start
 * @param line number of the script's operation that the step belongs to, from 1; 0 at the start and for an operation
 *     that is not from the script
 * @param cursor how far the script has come
 * @param report how the operation in progress, or the last one, went so far; while programs run, how all of them went
 * @param authorsWhy the reason that the script's author gives for this step
 * @param watch what must be remembered to notice what goes wrong; the machine does not depend on it
 */
public record SimulationState(
        Machine machine,
        Step step,
        int line,
        ScriptCursor cursor,
        OperationReport report,
        Optional<String> authorsWhy,
        RunMonitor watch) {

    /** The same state on a machine that goes on under other settings, none of them structural. */
    public SimulationState with(Settings settings) {
        return withMachine(machine.with(settings));
    }

    /** The same state on another machine. */
    public SimulationState withMachine(Machine other) {
        return new SimulationState(other, step, line, cursor, report, authorsWhy, watch);
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
