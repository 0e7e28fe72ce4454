package sharedpage.sim.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import sharedpage.sim.event.Sentences;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.Step;
import sharedpage.sim.run.EnabledTransition;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;

/**
 * What can come after a state: what the script has next, whatever programs could do instead, and what a person may ask for.
 *
 * @param identity what equal states have in common
 * @param scripted whether it matters what the script has next; a search takes all that is enabled
 * @param wishes what a person may ask for at any moment
 */
record Future(
        Simulation simulation, Function<SimulationState, Object> identity, boolean scripted, List<Operation> wishes) {

    /** One thing that can come next, with the state after it. */
    record Move(String name, SimulationState after) {}

    /** All that can come next, the script's own choice first. */
    List<Move> moves(SimulationState now) {
        List<Move> moves = new ArrayList<>();
        if (scripted) {
            simulation.nextTransition(now).ifPresent(next -> moves.add(taken("script: ", now, next)));
        }
        simulation.enabledTransitions(now).forEach(next -> moves.add(taken("", now, next)));
        wishes.forEach(wish -> moves.add(new Move("person: " + wish, simulation.perform(now, wish))));
        return moves;
    }

    private Move taken(String how, SimulationState now, EnabledTransition next) {
        String line = next.number() == 0 ? "" : " line " + next.number();
        String who = next.who() < 0 ? "no process" : now.machine().nameOf(next.who());
        return new Move(how + who + line + " " + next.begins(), simulation.take(now, next));
    }

    /** The first difference between what can come after two states, looking so many steps ahead along one way. */
    Optional<String> difference(Chance chance, SimulationState one, SimulationState other, int steps) {
        List<Move> ones = moves(one);
        List<Move> others = moves(other);
        List<String> names = ones.stream().map(Move::name).toList();
        List<String> otherNames = others.stream().map(Move::name).toList();
        if (!names.equals(otherNames)) {
            return Optional.of("enabled: " + names + "\nnot: " + otherNames);
        }
        for (int i = 0; i < ones.size(); i++) {
            Optional<String> found = difference(ones.get(i).after, others.get(i).after);
            if (found.isPresent()) {
                return Optional.of(names.get(i) + ": " + found.get());
            }
        }
        if (steps == 1 || ones.isEmpty()) {
            return Optional.empty();
        }
        int way = chance.below(ones.size());
        return difference(chance, ones.get(way).after, others.get(way).after, steps - 1)
                .map(found -> names.get(way) + ", then " + found);
    }

    private Optional<String> difference(SimulationState one, SimulationState other) {
        List<Object> told = told(one.step());
        List<Object> otherTold = told(other.step());
        if (!told.equals(otherTold)) {
            return Optional.of("reported: " + told + "\nnot: " + otherTold);
        }
        return Objects.equals(identity.apply(one), identity.apply(other))
                ? Optional.empty()
                : Optional.of("different states after " + told);
    }

    private static List<Object> told(Step step) {
        return List.of(
                step.outcome(),
                String.valueOf(step.failure()),
                step.received().bytes(),
                Sentences.what(step.events()),
                Sentences.why(step.events()));
    }
}
