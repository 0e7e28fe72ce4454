package sharedpage.sim.analysis;

import java.util.List;
import sharedpage.sim.scenario.text.Problem;

/** The request has problems, so nothing can be measured. */
public final class ProblemException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ProblemException(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /** The problems, each with a hint how to fix it. */
    public List<Problem> problems() {
        return problems;
    }
}
