package sharedpage.server.session;

import java.util.List;
import java.util.Optional;
import sharedpage.server.refusal.Refusal;
import sharedpage.server.refusal.Refusal.Code;
import sharedpage.server.refusal.RefusedException;
import sharedpage.sim.scenario.Question;

/** Before an operation with a question one goes on with an answer, or without one on purpose. */
final class AnswerRequired {
    private AnswerRequired() {}

    static void check(Optional<Question> question, SessionCommand.Advance command) throws RefusedException {
        if (question.isEmpty()) {
            if (command.answer() != null) {
                throw refused("There is no question at this step.", "Leave out the answer.");
            }
            return;
        }
        if (command.answer() == null && !command.skip()) {
            throw refused("A question has to be answered first.", "Answer it, or skip it.");
        }
        List<String> options = question.get().options();
        if (command.answer() != null && !options.contains(command.answer())) {
            throw refused(
                    "The answer is not one of the options.", "Answer with one of: " + String.join(", ", options) + ".");
        }
    }

    private static RefusedException refused(String what, String hint) {
        return new RefusedException(Refusal.of(Code.QUESTION, what, hint));
    }
}
