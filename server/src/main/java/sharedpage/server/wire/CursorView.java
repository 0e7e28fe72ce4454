package sharedpage.server.wire;

import java.util.List;
import sharedpage.sim.scenario.Question;

/**
 * Where the class looks, as others see it.
 *
 * @param playing steps a second, or null
 * @param end whether there is nothing left to step to
 * @param next number of the scenario's operation that comes next, from 1, or null
 * @param choices who could act next, if programs run and there are several, each as steps write their activity
 * @param question what must be answered or skipped before the next step, or null; its answer is not sent
 * @param answered the question before the operation that this node begins, with its answer, or null
 */
public record CursorView(
        int node,
        Double playing,
        boolean end,
        Integer next,
        List<String> choices,
        Question question,
        CursorView.AnsweredQuestion answered) {

    /**
     * A question that lies behind.
     *
     * @param chosen the option that was chosen, or null if it was skipped
     * @param why the author's reason, or null
     */
    public record AnsweredQuestion(Question question, String chosen, String why) {}
}
