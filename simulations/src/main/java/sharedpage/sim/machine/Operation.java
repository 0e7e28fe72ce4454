package sharedpage.sim.machine;

import java.util.List;

/** What a process asks for. It is carried out as a plan of actions, made in the step that performs the first of them. */
public interface Operation {

    /** Name of the process that asks. */
    String by();

    List<? extends Action> plan(Machine machine);
}
