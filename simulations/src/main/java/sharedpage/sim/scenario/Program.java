package sharedpage.sim.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What one process, or the operating system, does in order, while others do what their programs say.
 *
 * @param name of the process, or {@code os}
 */
public record Program(String name, List<ScriptLine> lines) {
    public Program {
        lines = List.copyOf(lines);
    }

    /** The line that follows {@code begun} others. */
    Optional<ScriptLine> line(int begun) {
        return begun < lines.size() ? Optional.of(lines.get(begun)) : Optional.empty();
    }
}
