package sharedpage.sim.explore;

import sharedpage.sim.machine.Machine;

/**
 * Whether the states found so far can have a deadlock, which spares most searches the graph of {@link DeadlockSearch}. A
 * deadlock needs a run that reported one, which includes each that ends with a process that waits; or a process that dies
 * while it waits; or a way back to a state that is not farther away, without which there is no cycle.
 */
final class DeadlockSuspicion {
    private boolean waiting;
    private boolean founded;

    DeadlockSuspicion(Machine start) {
        waiting = DeadlockSearch.waiting(start) != 0;
        founded = waiting;
    }

    /**
     * Considers a transition that was followed.
     *
     * @param back whether it leads to a state that is not farther from the start than the one before it
     */
    void add(Transition transition, boolean back) {
        waiting |= transition.waits().begins();
        founded |= back || transition.waits().ends() || transition.tellsDeadlock();
    }

    /** Whether a process waits in some state so far. */
    boolean isAnyWaiting() {
        return waiting;
    }

    boolean isFounded() {
        return founded;
    }
}
