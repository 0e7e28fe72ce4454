package sharedpage.sim.verdict;

import java.util.List;

/**
 * One cell of the verdict.
 *
 * @param findings one, or several where the answer depends on how the way is built
 */
public record Cell(Question question, Way way, List<Finding> findings) {
    public Cell {
        findings = List.copyOf(findings);
    }
}
