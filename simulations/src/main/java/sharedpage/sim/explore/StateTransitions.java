package sharedpage.sim.explore;

import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Programs;

/** All states of a search with the transitions between them, who carries each out, and where programs are in each state. */
final class StateTransitions implements StateVisitor {
    private final ProgramLocations places;
    private final IntList first = new IntList();
    private final IntList targets = new IntList();
    private final IntList actors = new IntList();
    private final IntList programs = new IntList();
    private final IntList locations = new IntList();
    private SimulationState last;

    StateTransitions(Programs programs) {
        this.places = new ProgramLocations(programs);
    }

    @Override
    public void state(SimulationState state) {
        first.add(targets.size());
        last = state;
        for (int program = 0; program < places.programs(); program++) {
            locations.add(places.of(state, program));
        }
    }

    @Override
    public void transition(int who, int successor) {
        targets.add(successor);
        actors.add(who);
        programs.add(places.programOf(last.machine(), who));
    }

    @Override
    public void isOpen() {
        // A state without transitions is on no cycle.
    }

    ProgramLocations places() {
        return places;
    }

    int states() {
        return first.size();
    }

    /** The number of the first transition of a state. */
    int first(int state) {
        return state == first.size() ? targets.size() : first.get(state);
    }

    /** The state that a transition leads to; negative if it is not known. */
    int target(int transition) {
        return targets.get(transition);
    }

    int actor(int transition) {
        return actors.get(transition);
    }

    /** The program of the actor; -1 if it has none. */
    int program(int transition) {
        return programs.get(transition);
    }

    /** Where a program is in a state. */
    int location(int state, int program) {
        return locations.get(state * places.programs() + program);
    }
}
