package sharedpage.sim.explore;

import sharedpage.sim.run.SimulationState;

/** By what a search takes two states for the same one. */
public final class SearchIdentity {
    private final StateVectorLayout layout = new StateVectorLayout();
    private final ComponentIdentity components = new ComponentIdentity(false);

    /** The state vector, written out of a state of a run. */
    public Object of(SimulationState state) {
        return new StateDecoder(state, layout, components).first(null).updates(layout);
    }
}
