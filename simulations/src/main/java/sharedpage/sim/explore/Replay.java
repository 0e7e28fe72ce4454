package sharedpage.sim.explore;

import java.util.List;
import sharedpage.sim.invariant.Ledger;
import sharedpage.sim.simulation.Moment;
import sharedpage.sim.simulation.Simulation;

/** Goes the way to a finding once more, as a run would, with clock, costs and all that states leave out. */
final class Replay {
    private final Simulation simulation;
    private final Judge judge;
    private Moment now;
    private Ledger ledger;

    private Replay(Simulation simulation, Judge judge) {
        this.simulation = simulation;
        this.judge = judge;
        this.now = simulation.start();
        this.ledger = judge.readsLaws() ? Ledger.of(now.machine()) : null;
    }

    /** What is found at the end of a way, under that name. */
    static Finding of(Simulation simulation, Judge judge, List<Trail.Actor> turns, String name) {
        return new Replay(simulation, judge).finding(turns, name);
    }

    private Finding finding(List<Trail.Actor> turns, String name) {
        Ledger before = ledger;
        for (Trail.Actor turn : turns) {
            before = ledger;
            now = simulation.take(now, simulation.choice(now, turn.who()).orElseThrow());
            ledger = ledger == null ? null : ledger.after(now.step());
        }
        String facts = judge.all(before, now).stream()
                .filter(charge -> charge.name().equals(name))
                .findFirst()
                .orElseThrow()
                .facts();
        List<String> names = turns.stream().map(Trail.Actor::name).toList();
        return new Finding(name, facts, names, now.machine());
    }
}
