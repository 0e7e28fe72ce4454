package sharedpage.sim.explore;

import java.util.List;
import sharedpage.sim.invariant.ShadowModel;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;

/** Goes the way to a finding once more, as a run would, with clock, costs and all that states leave out. */
final class CounterexampleReplay {
    private final Simulation simulation;
    private final PropertyMonitor judge;
    private SimulationState now;
    private ShadowModel ledger;

    private CounterexampleReplay(Simulation simulation, PropertyMonitor judge) {
        this.simulation = simulation;
        this.judge = judge;
        this.now = simulation.start();
        this.ledger = judge.readsLaws() ? ShadowModel.of(now.machine()) : null;
    }

    /** What is found at the end of a way, under that name. */
    static Counterexample of(
            Simulation simulation, PropertyMonitor judge, List<ParentPointers.PathStep> turns, String name) {
        return new CounterexampleReplay(simulation, judge).finding(turns, name);
    }

    private Counterexample finding(List<ParentPointers.PathStep> turns, String name) {
        ShadowModel before = ledger;
        for (ParentPointers.PathStep turn : turns) {
            before = ledger;
            now = simulation.take(now, simulation.transitionOf(now, turn.who()).orElseThrow());
            ledger = ledger == null ? null : ledger.after(now.step());
        }
        String facts = judge.all(before, now).stream()
                .filter(charge -> charge.name().equals(name))
                .findFirst()
                .orElseThrow()
                .facts();
        List<String> names = turns.stream().map(ParentPointers.PathStep::name).toList();
        return new Counterexample(name, facts, names, now.machine());
    }
}
