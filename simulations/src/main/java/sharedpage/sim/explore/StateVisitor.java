package sharedpage.sim.explore;

import sharedpage.sim.run.SimulationState;

/** Gets the states of a search in the order in which they were found, each followed by what leads on from it. */
interface StateVisitor {
    /** The next state. */
    void state(SimulationState state);

    /**
     * A transition of the last state.
     *
     * @param who number of its actor
     * @param successor number of the state that it leads to; negative if that state is not known
     */
    void transition(int who, int successor);

    /** Transitions of the last state may be missing. */
    void isOpen();

    /**
     * Shows the states of a search. The transitions are taken from the cache, which knows all of them.
     *
     * @param expanded how many of the states, the first ones, have all their successors among the states
     */
    static void visit(
            StateVisitor visitor,
            VisitedSet states,
            int expanded,
            StateCompression compression,
            StateDecoder decoder,
            TransitionCache transitions) {
        states.rewind();
        for (int state = 0; state < states.size(); state++) {
            compression.read(states);
            visitor.state(decoder.decode(compression.state(), null));
            if (state >= expanded) {
                visitor.isOpen();
                continue;
            }
            for (int who : transitions.actors()) {
                Transition transition = transitions.of(who);
                if (transition.isEnabled()) {
                    compression.write(transition);
                    visitor.transition(who, states.find(compression.key(), compression.length()));
                }
            }
        }
    }
}
