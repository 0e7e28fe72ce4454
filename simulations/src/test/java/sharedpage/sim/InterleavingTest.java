package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.Write;

/** Between any two actions of one process another one may act. */
class InterleavingTest {

    /** A and B share frame 7, at page 2 and page 5; A's page 3 lies on frame 0, B's page 6 does not exist. */
    private static Machine bothAbout() {
        TestMachine machine = TestMachine.with()
                .process("P")
                .childOf("P", "A")
                .childOf("P", "B")
                .page("A", 3, 0, "a")
                .done(new CreateGroup("P", "g", 7))
                .done(new EnterGroup("A", 2, "g"))
                .done(new EnterGroup("B", 5, "g"));
        return machine.state()
                .with(1, Activity.requested(new Write("A", 2, 0, 600, TestMachine.pattern("A"))))
                .with(2, Activity.requested(new Write("B", 5, 0, 600, TestMachine.pattern("B"))));
    }

    private record Run(String order, Machine end, List<StepOutcome> outcomes) {}

    private static void all(Machine machine, String order, List<StepOutcome> outcomes, List<Run> runs) {
        boolean ended = true;
        for (int who : new int[] {1, 2}) {
            if (machine.canRun(who)) {
                ended = false;
                Step step = StepBuilder.perform(machine, who);
                List<StepOutcome> longer = new ArrayList<>(outcomes);
                longer.add(step.outcome());
                all(step.after(), order + (who == 1 ? "A" : "B"), longer, runs);
            }
        }
        if (ended) {
            runs.add(new Run(order, machine, outcomes));
        }
    }

    @Test
    void twoWritesMeetAtEveryBoundary() {
        List<Run> runs = new ArrayList<>();
        all(bothAbout(), "", List.of(), runs);
        assertEquals(
                List.of("AABB", "ABAB", "ABBA", "BAAB", "BABA", "BBAA"),
                runs.stream().map(Run::order).toList());
        for (Run run : runs) {
            byte last = run.end().frames().get(7).bytes().at(0);
            assertEquals(winner(run.order()), (char) last);
            assertEquals('A', run.end().frames().get(0).bytes().at(87), "A's 88 bytes reach its own page in any order");
            assertEquals(
                    1,
                    run.outcomes().stream().filter(StepOutcome.TRAPPED::equals).count(),
                    "B's next page is absent");
        }
    }

    /** Whoever moves its first 512 bytes second is the one whose bytes remain. */
    private static char winner(String order) {
        return order.indexOf('A') > order.indexOf('B') ? 'A' : 'B';
    }

    @Test
    void aTrapInTheMiddleLeavesWhatHadMoved() {
        Machine machine = bothAbout();
        Step first = StepBuilder.perform(machine, 2);
        Step second = StepBuilder.perform(first.after(), 2);
        assertEquals(StepOutcome.DONE, first.outcome());
        assertEquals(StepOutcome.TRAPPED, second.outcome());
        assertEquals(first.after().frames(), second.after().frames(), "the trap itself changes no byte");
        assertEquals('B', second.after().frames().get(7).bytes().at(511));
        assertEquals(false, second.after().canRun(2), "the rest of the plan is dropped");
        assertEquals(true, second.after().canRun(1), "and nobody else notices");
    }
}
