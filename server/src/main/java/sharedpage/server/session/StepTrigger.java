package sharedpage.server.session;

import sharedpage.sim.machine.Operation;
import sharedpage.sim.scenario.Question;

/** What made a node come into being; with it the same can be done again under other settings. */
public sealed interface StepTrigger {

    /** Step 0 of a course. */
    record Initial() implements StepTrigger {}

    /** One action more of what is in progress. */
    record Continuation() implements StepTrigger {}

    /**
     * The first action of the script's next operation.
     *
     * @param question that was asked before it, or null
     * @param chosen the option that was chosen, or null
     */
    record ScriptedOperation(Question question, String chosen) implements StepTrigger {}

    /**
     * A step of an activity that a user chose, where others could have acted.
     *
     * @param who its name
     * @param begins whether an operation begins with it
     * @param question that the script has before that operation, now passed over, or null
     */
    record ChosenActor(String who, boolean begins, Question question) implements StepTrigger {}

    /** The first action of an operation of the user's own. */
    record UserOperation(Operation operation) implements StepTrigger {}
}
