package sharedpage.server.session;

import sharedpage.sim.scenario.Question;

/**
 * A question that was passed.
 *
 * @param chosen the option that was chosen, or null if it was skipped
 * @param why the author's reason, or null
 */
public record AnsweredQuestion(Question question, String chosen, String why) {}
