package sharedpage.sim.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Random runs under every setting, the careless ones too, in every way in which operations come to the machine: whatever it
 * is asked to do, nothing crashes, each step says what it did, with the names, numbers and reasons of what it did, and no
 * process, device or kernel acts that may not. Every kind of event, error, operation, action and setting comes up in some of
 * them. {@code -Dlong=true} makes them 200,000, {@code -Dseed=N} runs one of them.
 */
class CarelessRunsTest {
    private static final int RUNS = Seeds.runs(5_000, 200_000);

    private final Reached reached = new Reached();
    private final Tally tally = new Tally();

    @Test
    void everyStepHasEventsAndIsTakenByAnActorThatMayAct() {
        Seeds.upTo(RUNS, this::check);
        tally.print();
        if (!Seeds.isSingle()) {
            assertEquals(Set.of(), reached.missing(RUNS), "the runs never get there");
            assertEquals(Set.of(), reached.reachedAfterAll(), "the runs get there after all");
        }
    }

    private void check(long seed) {
        ScriptedRun run = ScriptedRun.random(seed, reached::note);
        reached.note(run.settings());
        run.count(tally);
        if (run.fault().isPresent()) {
            fail("Seed " + seed + ": " + run.shrunk());
        }
    }
}
