package sharedpage.sim.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.operation.Spawn;
import sharedpage.sim.policy.Settings;

/**
 * A lesson: a machine to start with and the operations that happen on it.
 *
 * @param name what it is called: the name in the library, or the file
 * @param slide title of the lecture's slide it belongs to
 * @param text as it was written
 * @param asWritten whether it runs under the settings that its author chose; its assertions, questions and reasons hold
 *     only then
 * @param machine the machine with its processes and their private pages, before the setup
 * @param setup operations carried out before step 0
 * @param programs what several do at the same time, before the lines
 * @param lines the operations that are carried out one after the other
 * @param properties what is asserted of every order
 */
public record Scenario(
        String name,
        String title,
        Optional<String> slide,
        String text,
        boolean asWritten,
        Machine machine,
        List<ScriptLine> setup,
        Programs programs,
        List<ScriptLine> lines,
        TemporalProperties properties) {
    public Scenario {
        setup = List.copyOf(setup);
        lines = List.copyOf(lines);
    }

    public Settings settings() {
        return machine.settings();
    }

    /** The same start, from which others carry out what they want. */
    public Scenario withoutLines() {
        return new Scenario(name, title, slide, text, asWritten, machine, setup, programs, List.of(), properties);
    }

    /** The same for those who may not read all that was written. */
    public Scenario withText(String readable) {
        return new Scenario(name, title, slide, readable, asWritten, machine, setup, programs, lines, properties);
    }

    /** How many processes there are once all is done, so that a picture can keep room for those not yet born. */
    public int processes() {
        long spawned = Stream.concat(setup.stream(), lines.stream())
                .filter(line -> line.operation() instanceof Spawn)
                .count();
        return machine.processes().size() + (int) spawned;
    }

    /** How many operations are shown. */
    public int operations() {
        return programs.operations() + lines.size();
    }
}
