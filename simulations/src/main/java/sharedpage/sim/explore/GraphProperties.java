package sharedpage.sim.explore;

import java.util.function.Consumer;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.scenario.Programs;

/** What is decided in the graph of all states when they are known: deadlock, livelock, starvation. */
final class GraphProperties {
    /** States up to which all of them are looked at for a deadlock that came before something else that was found. */
    private static final int DEADLOCK_STATES = 1 << 17;

    private final Property property;
    private final Programs programs;
    private final boolean decidesDeadlock;
    private final DeadlockSuspicion suspicion;

    GraphProperties(Property property, Programs programs, Machine start) {
        this.property = property;
        this.programs = programs;
        this.decidesDeadlock = property.includesIncident(Property.DEADLOCK);
        this.suspicion = new DeadlockSuspicion(start);
    }

    /**
     * Considers a transition that was followed.
     *
     * @param back whether it leads to a state that is not farther from the start than the one before it
     */
    void add(Transition transition, boolean back) {
        if (decidesDeadlock) {
            suspicion.add(transition, back);
        }
    }

    /** Whether there may be a deadlock before something that was found, in so many states. */
    boolean isDeadlockOpen(int states) {
        return decidesDeadlock && suspicion.isAnyWaiting() && isSmall(states);
    }

    /** Whether so many states are few enough to decide deadlock beside other things. */
    boolean isSmall(int states) {
        return states <= DEADLOCK_STATES;
    }

    /**
     * Decides them.
     *
     * @param show shows all states to a visitor
     * @param merged whether deadlocks come among other findings by their lengths
     */
    void decide(Consumer<StateVisitor> show, ParentPointers parents, Findings findings, boolean merged) {
        if (decidesDeadlock && suspicion.isFounded()) {
            DeadlockSearch search = new DeadlockSearch();
            show.accept(search);
            search.decide();
            for (int state : search.deadlocks(parents)) {
                findings.addDeadlock(search.stuck(state), parents.path(state), merged);
            }
        }
        if (property.includesCycles()) {
            StateTransitions graph = new StateTransitions(programs);
            show.accept(graph);
            for (CycleSearch.Cycle cycle : new CycleSearch(graph).cycles(property)) {
                findings.addCycle(
                        cycle.property(),
                        parents.path(cycle.start()),
                        cycle.transitions().stream().map(graph::actor).toList(),
                        cycle.programs().stream()
                                .map(program -> programs.list().get(program).name())
                                .toList());
            }
        }
    }
}
