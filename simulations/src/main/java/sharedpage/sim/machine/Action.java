package sharedpage.sim.machine;

/**
 * One indivisible thing that the machine does. A record of names (process, page, group, length), never of state read
 * earlier: it looks at the machine of the moment in which it runs.
 */
public interface Action {

    /** Carries the action out. It ends as done unless it tells the turn otherwise. */
    void perform(StepBuilder step);

    /** What tells it from every other action, also in years to come. */
    ActionForm form();
}
