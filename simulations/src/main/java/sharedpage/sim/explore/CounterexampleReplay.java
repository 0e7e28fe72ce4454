package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Sentences;
import sharedpage.sim.invariant.ShadowModel;
import sharedpage.sim.monitor.DeadlockDetector;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;

/** Carries a path to a violation out once more as a run, with step numbers, costs and all that state vectors leave out. */
final class CounterexampleReplay {
    private final Simulation simulation;
    private final PropertyMonitor monitor;
    private SimulationState now;
    private ShadowModel shadow;

    private CounterexampleReplay(Simulation simulation, PropertyMonitor monitor) {
        this.simulation = simulation;
        this.monitor = monitor;
        this.now = simulation.start();
        this.shadow = monitor.checksInvariants() ? ShadowModel.of(now.machine()) : null;
    }

    /** What is found at the end of a way, under that name. */
    static Counterexample of(
            Simulation simulation, PropertyMonitor monitor, List<ParentPointers.PathStep> turns, String name) {
        return new CounterexampleReplay(simulation, monitor).finding(turns, name);
    }

    /** The end of a way at which these processes can never go on. */
    static Counterexample ofDeadlock(Simulation simulation, List<ParentPointers.PathStep> turns, Set<Integer> stuck) {
        SimulationState now = simulation.start();
        for (ParentPointers.PathStep turn : turns) {
            now = simulation.take(now, simulation.transitionOf(now, turn.who()).orElseThrow());
        }
        List<Event> events = new ArrayList<>();
        if (now.step() != null) {
            events.addAll(DeadlockDetector.withoutDeadlock(now.step().events()));
        }
        events.addAll(new DeadlockDetector(now.machine()).incidents(stuck));
        return new Counterexample(Property.DEADLOCK, Sentences.what(events), names(turns), now.machine());
    }

    /**
     * The end of one turn of a cycle.
     *
     * @param turns the way to the cycle
     * @param actors numbers of those who act in it
     * @param names of the processes that do not get on in it
     */
    static Counterexample ofCycle(
            Simulation simulation,
            String property,
            List<ParentPointers.PathStep> turns,
            List<Integer> actors,
            List<String> names) {
        SimulationState now = simulation.start();
        for (ParentPointers.PathStep turn : turns) {
            now = simulation.take(now, simulation.transitionOf(now, turn.who()).orElseThrow());
        }
        List<String> schedule = new ArrayList<>(names(turns));
        for (int who : actors) {
            schedule.add(now.machine().nameOf(who));
            now = simulation.take(now, simulation.transitionOf(now, who).orElseThrow());
        }
        return new Counterexample(
                property, facts(property, names, actors.size()), schedule, now.machine(), actors.size());
    }

    private static String facts(String property, List<String> names, int actions) {
        boolean one = names.size() == 1;
        String acts = property.equals(Property.LIVELOCK)
                ? one ? "acts and does" : "act and do"
                : "can act again and again and does";
        return (actions == 1
                        ? "The last action leads back to the state before it, so it may be repeated for ever: "
                        : "The last " + actions
                                + " actions lead back to the state before them, so they may be repeated for ever: ")
                + String.join(" and ", names) + " " + acts + " not get on, although "
                + (one ? "it" : "each of them") + " could.";
    }

    private Counterexample finding(List<ParentPointers.PathStep> turns, String name) {
        ShadowModel before = shadow;
        for (ParentPointers.PathStep turn : turns) {
            before = shadow;
            now = simulation.take(now, simulation.transitionOf(now, turn.who()).orElseThrow());
            shadow = shadow == null ? null : shadow.after(now.step());
        }
        String facts = monitor.all(before, now).stream()
                .filter(violation -> violation.name().equals(name))
                .findFirst()
                .orElseThrow()
                .facts();
        return new Counterexample(name, facts, names(turns), now.machine());
    }

    private static List<String> names(List<ParentPointers.PathStep> turns) {
        return turns.stream().map(ParentPointers.PathStep::name).toList();
    }
}
