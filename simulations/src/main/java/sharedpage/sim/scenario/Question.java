package sharedpage.sim.scenario;

import java.util.List;

/**
 * What the audience is asked before an operation.
 *
 * @param options what can be answered
 * @param answer the right one of them
 */
public record Question(String text, List<String> options, String answer) {
    public Question {
        options = List.copyOf(options);
    }
}
