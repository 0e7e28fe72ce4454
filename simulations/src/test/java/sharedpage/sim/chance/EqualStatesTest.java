package sharedpage.sim.chance;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import sharedpage.sim.explore.SearchIdentity;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.run.StateEncoding;
import sharedpage.sim.run.StateIdentity;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;

/**
 * All that decides the future of a run is in its state: two states of random runs that are equal by their encoding, which
 * makes the digest, or by the vectors of a search can be followed by the same steps, which say the same and lead to equal
 * states again. What a search takes for equal is also equal part by part. Runs are as those of {@link CarelessRunsTest}; {@code -Dlong=true} makes them fifty times as many.
 */
class EqualStatesTest {
    private static final int RUNS = Boolean.getBoolean("long") ? 5_000 : 100;

    /** Steps of a run. Around some of its states all orders of a few steps are tried, in which equal states come up. */
    private static final int STEPS = 40;

    private static final int ORDERS = 3;
    private static final int MOVES = 4;

    /** Steps that are looked ahead from two equal states. */
    private static final int AHEAD = 3;

    /** Pairs of equal states that are compared around one state. */
    private static final int PAIRS = 6;

    /** Two states that are equal. */
    private record Pair(SimulationState one, SimulationState other) {}

    private int pairs;

    @Test
    void statesOfOneEncodingHaveOneFuture() {
        Seeds.upTo(RUNS, seed -> check(seed, true, state -> ByteBuffer.wrap(StateEncoding.of(state))));
        assertEnoughPairs();
    }

    @Test
    void statesThatASearchTakesForTheSameHaveOneFuture() {
        Seeds.upTo(RUNS, seed -> check(seed, false, new SearchIdentity()::of));
        assertEnoughPairs();
    }

    private void assertEnoughPairs() {
        assertTrue(pairs > RUNS || Seeds.isSingle(), "only " + pairs + " pairs of equal states");
    }

    /** Here states differ in the step in which the bytes were written that a process then sends. */
    @Test
    void aMessageHasOneFutureWheneverItsBytesWereWritten() {
        check(214, false, new SearchIdentity()::of);
    }

    private void check(long seed, boolean scripted, Function<SimulationState, Object> identity) {
        Chance chance = new Chance(seed);
        Scenario scenario = chance.percent(50) ? programs(chance) : anything(chance, seed);
        Simulation simulation = new Simulation(scenario);
        SimulationState now = simulation.start();
        for (int step = 0; step < STEPS && now != null; step++) {
            Future future = new Future(simulation, identity, scripted, scripted ? wishes(chance, now) : List.of());
            if (step % 4 == 0) {
                lookAround(chance, future, now).ifPresent(found -> fail("Seed " + seed + ": " + found));
            }
            now = step(chance, future, now);
        }
    }

    /** Small programs in which much goes wrong. */
    private static Scenario programs(Chance chance) {
        return ScenarioReader.read("chance", RandomPrograms.text(chance))
                .value()
                .orElseThrow();
    }

    /** Lines or programs, of all operations and under all settings. */
    private static Scenario anything(Chance chance, long seed) {
        return ScriptedRun.random(seed, step -> {}).scenario(chance);
    }

    /** What a person might ask for at that moment; often nothing. */
    private static List<Operation> wishes(Chance chance, SimulationState now) {
        List<Operation> wishes = new ArrayList<>();
        while (wishes.size() < 3 && chance.percent(50)) {
            wishes.add(RandomItems.next(chance, now.machine()).operation());
        }
        return wishes;
    }

    private static SimulationState step(Chance chance, Future future, SimulationState now) {
        List<Future.Move> moves = future.moves(now);
        return moves.isEmpty() ? null : chance.of(moves).after();
    }

    private Optional<String> lookAround(Chance chance, Future future, SimulationState from) {
        List<Pair> around = pairs(future, from).stream().limit(PAIRS).toList();
        pairs += around.size();
        for (Pair pair : around) {
            Optional<String> found = difference(chance, future, pair);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Each state that is reached in a few steps and equal to one that was reached before it, with that one. */
    private static List<Pair> pairs(Future future, SimulationState from) {
        List<Pair> pairs = new ArrayList<>();
        Map<Object, SimulationState> known = new HashMap<>();
        List<SimulationState> layer = List.of(from);
        for (int depth = 0; depth < ORDERS; depth++) {
            List<SimulationState> next = new ArrayList<>();
            for (SimulationState state : layer) {
                future.moves(state).stream()
                        .limit(MOVES)
                        .map(Future.Move::after)
                        .forEach(after -> {
                            SimulationState same =
                                    known.putIfAbsent(future.identity().apply(after), after);
                            if (same == null) {
                                next.add(after);
                            } else {
                                pairs.add(new Pair(same, after));
                            }
                        });
            }
            layer = next;
        }
        return pairs;
    }

    private static Optional<String> difference(Chance chance, Future future, Pair pair) {
        boolean isWhole = future.scripted() || StateIdentity.of(pair.one).equals(StateIdentity.of(pair.other));
        return isWhole
                ? future.difference(chance, pair.one, pair.other, AHEAD)
                : Optional.of("different parts after " + pair.other.what());
    }
}
