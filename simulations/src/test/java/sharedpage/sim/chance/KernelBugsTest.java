package sharedpage.sim.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.explore.Exploration;
import sharedpage.sim.explore.Explorer;
import sharedpage.sim.explore.Property;
import sharedpage.sim.explore.SearchLimits;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.DmaWrite;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.ExitGroup;
import sharedpage.sim.operation.Kill;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Quit;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Relocate;
import sharedpage.sim.operation.Signal;
import sharedpage.sim.operation.Wait;
import sharedpage.sim.operation.Write;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.scenario.Program;
import sharedpage.sim.scenario.Programs;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.Schedule;
import sharedpage.sim.scenario.ScriptLine;
import sharedpage.sim.scenario.TemporalProperties;
import sharedpage.sim.scenario.text.SourcePosition;

/**
 * What careless kernels do, found by trying every interleaving of two members, a stranger whose page wants the frame, and
 * the system that moves the shared page. A sound kernel does nothing wrong in any of them.
 */
class KernelBugsTest {
    private static final Bytes A = Bytes.of(new byte[] {'A'});
    private static final Bytes B = Bytes.of(new byte[] {'B'});
    private static final Bytes X = Bytes.of(new byte[] {'X'});

    /** A and B share the page in frame 0 and have it in their TLBs, frame 1 is free, and X's page is on disk. */
    private static Machine machine(String relocation, String tlb, String bugs) {
        Map<String, String> settings =
                Map.of("page_size", "4", "pages", "2", "frames", "2", "tlb", tlb, "relocation", relocation);
        List<Start.Actor> cast = List.of(
                new Start.Actor("A", null, List.of()),
                new Start.Actor("B", "A", List.of()),
                new Start.Actor("X", null, List.of(0)));
        Script.Runner runner = new Script.Runner(new Start(settings, cast));
        for (Operation operation : List.of(
                new PageOut("X", 0),
                new CreateGroup("A", "g", 0),
                new EnterGroup("A", 0, "g"),
                new EnterGroup("B", 1, "g"),
                new Read("A", 0, 0, 1),
                new Read("B", 1, 0, 1))) {
            runner.begin(runner.machine().actor(operation.by()).orElseThrow(), operation);
            runner.comeToRest();
        }
        Settings careless =
                runner.machine().settings().with(Setting.KERNEL_BUGS, bugs).orElseThrow();
        return runner.machine().with(careless);
    }

    private static List<List<Operation>> programs(String move) {
        List<Operation> a = new ArrayList<>(List.of(new Write("A", 0, 0, 2, A)));
        List<Operation> b = List.of(new Write("B", 1, 2, 2, B));
        List<Operation> x = List.of(new Write("X", 0, 0, 4, X));
        Operation system = new PageOut("B", 1);
        switch (move) {
            case "move" -> system = new Relocate("B", 1, -1);
            case "out, DMA" -> a = List.of(new DmaWrite("A", 0, 0, 2, A));
            case "out, exit" -> a.add(new ExitGroup("A", 0, "g"));
            default -> assertEquals("out", move);
        }
        return List.of(a, b, x, List.of(system));
    }

    @ParameterizedTest(name = "{0} under {1}, TLB {2}, {3}: {4} {5}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                // bugs                       | relocation   | TLB | what     | incidents | invariants
                "''                             | list         | 2 | out        | ''                              | ''",
                "''                             | list         | 0 | out        | ''                              | ''",
                "''                             | list         | 2 | move       | ''                              | ''",
                "''                             | list         | 2 | out, DMA   | ''                              | ''",
                "''                             | list         | 2 | out, exit  | ''                              | ''",
                "''                             | list_nohold  | 2 | out        | ''                              | ''",
                "''                             | list_nohold  | 2 | move       | ''                              | ''",
                "''                             | descriptor   | 2 | out        | ''                              | ''",
                "''                             | descriptor   | 2 | move       | ''                              | ''",
                "''                             | descriptor_raw | 2 | out      | ''                              | ''",
                "''                             | soft_descriptor | 2 | out     | ''                              | ''",
                "''                             | soft_descriptor | 2 | move    | ''                              | ''",
                "skip_hold                      | list         | 2 | out        | ''                              | I12",
                "skip_hold                      | list         | 2 | move       | ''                              | I12",
                "skip_hold,early_dirty          | list         | 2 | out        | bytes_vanished                  | I12 I13",
                "skip_hold,early_dirty          | list         | 0 | out        | ''                              | I12",
                "skip_hold,early_dirty          | list         | 2 | move       | ''                              | I12",
                "early_dirty                    | list         | 2 | out        | ''                              | ''",
                "early_dirty                    | list_nohold  | 2 | out        | bytes_vanished                  | I13",
                "skip_hold,fault_through_lock   | list         | 2 | out        | bytes_vanished freed_frame isolation_broken lost_update | I2 I3 I6 I11 I12 I13 I15",
                "skip_hold,fault_through_lock   | list         | 0 | out        | bytes_vanished freed_frame isolation_broken lost_update | I2 I3 I6 I12 I13 I15",
                "skip_hold,fault_through_lock   | list         | 2 | move       | freed_frame isolation_broken lost_update | I2 I3 I6 I11 I12 I13 I15",
                "skip_hold,fault_through_lock   | descriptor   | 2 | out        | ''                              | ''",
                "fault_through_lock             | list         | 2 | out        | bytes_vanished freed_frame isolation_broken lost_update | I2 I3 I6 I11 I13 I15",
                "fault_through_lock             | list         | 0 | out        | bytes_vanished freed_frame isolation_broken lost_update | I2 I3 I6 I13 I15",
                "fault_through_lock             | list         | 2 | move       | ''                              | ''",
                "fault_through_lock             | descriptor   | 2 | out        | ''                              | ''",
                "forget_pair                    | list         | 2 | out        | bytes_vanished freed_frame isolation_broken lost_update | I2 I3 I6 I13 I15",
                "forget_pair                    | list         | 0 | out        | bytes_vanished freed_frame isolation_broken lost_update | I2 I3 I6 I13 I15",
                "forget_pair                    | list         | 2 | move       | freed_frame isolation_broken lost_update | I2 I3 I6 I13 I15",
                "forget_pair                    | descriptor_raw | 2 | out      | ''                              | ''",
                "skip_flush                     | list         | 2 | out        | bytes_vanished freed_frame isolation_broken lost_update | I11 I13 I15",
                "skip_flush                     | list         | 0 | out        | ''                              | ''",
                "skip_flush                     | list         | 2 | move       | freed_frame isolation_broken lost_update | I11 I13 I15",
                "skip_flush                     | descriptor   | 2 | out        | bytes_vanished freed_frame isolation_broken lost_update | I11 I13 I15",
                "skip_flush                     | descriptor_raw | 2 | out      | ''                              | ''",
                "relocate_pinned                | list         | 2 | out, DMA   | bytes_vanished dma_astray       | I13 I18",
                "relocate_pinned                | descriptor   | 2 | out, DMA   | bytes_vanished dma_astray       | I13 I18",
                "copy_first                     | list         | 2 | move       | lost_update                     | I13 I15",
                "copy_first                     | descriptor   | 2 | move       | lost_update                     | I13 I15",
                "forget_dirty                   | list         | 2 | out, exit  | bytes_vanished                  | I13",
                "forget_dirty                   | descriptor   | 2 | out, exit  | ''                              | ''",
            })
    void everySwitchBreaksWhatItShould(
            String bugs, String relocation, String tlb, String what, String incidents, String invariants) {
        Set<String> found = found(machine(relocation, tlb, bugs), programs(what));
        assertEquals(words(incidents + " " + invariants), new TreeSet<>(found));
    }

    private static Set<String> found(Machine machine, List<List<Operation>> programs) {
        return explored(machine, programs).counterexamples().keySet();
    }

    /** Everything that is wrong in any order of the actions of those who do these operations, the kernel and devices. */
    private static Exploration explored(Machine machine, List<List<Operation>> programs) {
        return Explorer.findAll(scenario(machine, programs), Property.ANYTHING, SearchLimits.WIDE, progress -> true);
    }

    private static Scenario scenario(Machine machine, List<List<Operation>> programs) {
        List<Program> list = programs.stream()
                .map(operations -> Program.of(
                        operations.get(0).by(),
                        operations.stream()
                                .map(operation -> ScriptLine.of(new SourcePosition(1, 1), operation))
                                .toList()))
                .toList();
        Programs all = new Programs(list, Schedule.ROUND_ROBIN, List.of());
        return new Scenario(
                "kernel_bugs",
                "Sloppy",
                Optional.empty(),
                "",
                true,
                machine,
                List.of(),
                all,
                List.of(),
                TemporalProperties.NONE);
    }

    /** The shortest orders of all that a careless switch leads to, as numbers of actions. */
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "skip_hold,early_dirty         | out       | 2 | bytes_vanished   | 9",
                "fault_through_lock            | out       | 2 | lost_update      | 14",
                "fault_through_lock            | out       | 2 | freed_frame      | 15",
                "fault_through_lock            | out       | 2 | isolation_broken | 17",
                "forget_pair                   | out       | 2 | freed_frame      | 9",
                "forget_pair                   | out       | 2 | isolation_broken | 11",
                "skip_flush                    | out       | 2 | lost_update      | 9",
                "skip_flush                    | out       | 2 | freed_frame      | 10",
                "relocate_pinned               | out, DMA  | 2 | dma_astray       | 13",
                "copy_first                    | move      | 2 | lost_update      | 3",
                "forget_dirty                  | out, exit | 2 | bytes_vanished   | 10",
            })
    void theShortestOrderIsFound(String bugs, String what, String tlb, String incident, int actions) {
        Property property = new Property(Set.of(incident));
        Exploration exploration = Explorer.find(
                scenario(machine("list", tlb, bugs), programs(what)), property, SearchLimits.WIDE, progress -> true);
        assertEquals(actions, exploration.first().orElseThrow().schedule().size());
    }

    private static Set<String> words(String text) {
        return List.of(text.strip().split(" +", -1)).stream()
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theSearchIsNoSmallOne() {
        assertTrue(explored(machine("list", "2", ""), programs("out")).states() > 2_000);
    }

    /** A member that ends without leaving: to the letter the list still names it. */
    @ParameterizedTest
    @CsvSource({"literal, true", "cleanup, false"})
    void onlyALiteralDeathLeavesAGhostOnTheList(String deaths, boolean ghost) {
        for (Operation end : List.of(new Quit("B"), new Kill("A", "B"))) {
            Machine machine = machine("list", "2", "");
            Settings settings =
                    machine.settings().with(Setting.ABNORMAL_EXIT, deaths).orElseThrow();
            List<List<Operation>> programs =
                    List.of(List.of(end), List.of(new Write("A", 0, 0, 1, A)), List.of(new PageOut("A", 0)));
            Set<String> found = found(machine.with(settings), programs);
            assertEquals(ghost ? Set.of("I4", "dead_table") : Set.of(), found, end.toString());
        }
    }

    /** Who is killed in the queue of a semaphore is handed it all the same, and nobody gets it any more. */
    @Test
    void aLiteralDeathInTheQueueIsAWakeUpLost() {
        List<List<Operation>> programs = List.of(
                List.of(new Wait("A", "g"), new Kill("A", "B"), new Signal("A", "g")), List.of(new Wait("B", "g")));
        Set<String> found = found(machine("list", "2", ""), programs);
        assertTrue(found.containsAll(Set.of("I4", "I9", "lost_wakeup")), found.toString());
    }
}
