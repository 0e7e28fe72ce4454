package sharedpage.sim.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sharedpage.sim.event.Event;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.TypeNames;
import sharedpage.sim.operation.OperationSignature;
import sharedpage.sim.operation.Operations;

/**
 * Random runs under every setting, the careless ones too, in every way in which operations come to the machine: whatever it
 * is asked to do, nothing crashes, each step says what it did, and no process, device or kernel acts that may not.
 * {@code -Dlong=true} makes them a hundred times as many, {@code -Dseed=N} runs one of them.
 */
class CarelessRunsTest {
    private static final int RUNS = Boolean.getBoolean("long") ? 500_000 : 5_000;

    /** Events that show that the runs get into the corners they are for. */
    private static final Set<String> CORNERS = Set.of(
            "Blocked.suspension",
            "Blocked.hold",
            "CountLowered",
            "DmaFinished.ended",
            "GroupOrphaned",
            "Incident.dangling_entry",
            "Incident.dead_table",
            "Incident.freed_frame",
            "Incident.isolation_broken",
            "Incident.kernel_corrupted",
            "ListCut",
            "NoMemberLives",
            "NothingRemoved",
            "PairForgotten",
            "Trapped.page_gone.first");

    private final Set<String> seen = new TreeSet<>();

    @Test
    void everyStepIsToldAndTakenByOneWhoMay() {
        Seeds.upTo(RUNS, this::check);
        if (Seeds.isSingle()) {
            return;
        }
        Set<String> wanted = Stream.concat(
                        CORNERS.stream(), Operations.all().stream().map(OperationSignature::name))
                .filter(Predicate.not(seen::contains))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), wanted, "the runs never get there");
    }

    private void check(long seed) {
        ScriptedRun run = ScriptedRun.random(seed, this::note);
        if (run.fault().isPresent()) {
            fail("Seed " + seed + ": " + run.shrunk());
        }
    }

    private void note(Step step) {
        step.events().stream().map(Event::key).forEach(seen::add);
        if (step.operation() != null) {
            seen.add(TypeNames.snakeCase(step.operation().getClass()));
        }
    }
}
