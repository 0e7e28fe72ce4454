package sharedpage.sim.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.explore.Explorer;
import sharedpage.sim.explore.Property;
import sharedpage.sim.explore.SearchLimits;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.operation.DmaWrite;
import sharedpage.sim.operation.Kill;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Relocate;
import sharedpage.sim.operation.Spawn;
import sharedpage.sim.operation.Write;
import sharedpage.sim.scenario.Program;
import sharedpage.sim.scenario.Programs;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.Schedule;
import sharedpage.sim.scenario.ScriptLine;
import sharedpage.sim.scenario.TemporalProperties;
import sharedpage.sim.scenario.text.SourcePosition;

/** A parent and its child write the page that they share copy-on-write, in every order with what the kernel does to it. */
class CopyOnWriteOrdersTest {
    private static final Bytes A = Bytes.of(new byte[] {1, 2});
    private static final Bytes K = Bytes.of(new byte[] {3, 4});

    /** A has page 1 and has just made K. */
    private static Machine parentAndChild(String settings) {
        Map<String, String> chosen = new HashMap<>(Map.of(
                "page_size", "4", "pages", "2", "spawn", "copy_on_write", "abnormal_exit", "cleanup", "tlb", "2"));
        for (String setting : settings.split(" ", -1)) {
            chosen.put(setting.split("=", -1)[0], setting.split("=", -1)[1]);
        }
        List<Start.Actor> cast = List.of(new Start.Actor("P", null, List.of()), new Start.Actor("A", "P", List.of(1)));
        Script.Runner runner = new Script.Runner(new Start(chosen, cast));
        runner.begin(1, new Read("A", 1, 0, 1)); // so that A's TLB lets it write
        runner.comeToRest();
        return runner.machine();
    }

    private static List<List<Operation>> programs(String what) {
        List<Operation> a = new ArrayList<>(List.of(new Spawn("A", "K"), new Write("A", 1, 1, 2, A)));
        List<Operation> k = List.of(new Read("K", 1, 0, 4), new Write("K", 1, 0, 2, K));
        List<Operation> other = new ArrayList<>();
        switch (what) {
            case "out" -> other.add(new PageOut("A", 1));
            case "move" -> other.add(new Relocate("K", 1, -1));
            case "kill" -> other.add(new Kill("P", "A"));
            case "out, kill" -> other.addAll(List.of(new PageOut("A", 1), new Kill("P", "A")));
            case "device" -> a.set(1, new DmaWrite("A", 1, 1, 2, A));
            case "child of the child" -> other.add(new Spawn("K", "L"));
            default -> assertEquals("nothing", what);
        }
        List<List<Operation>> all = new ArrayList<>(List.of(a, k));
        other.forEach(operation -> all.add(List.of(operation)));
        return all;
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                // what            | settings                                | incidents and invariants
                "nothing            | frames=4                                | ''",
                "nothing            | frames=1 replacement=clock              | ''",
                "out                | frames=4                                | ''",
                "out                | frames=4 entry_repair=lazy              | ''",
                "out                | frames=2 replacement=clock              | ''",
                "move               | frames=4                                | ''",
                "move               | frames=4 entry_repair=lazy tlb=0        | ''",
                "kill               | frames=4                                | ''",
                "kill               | frames=1 replacement=clock              | ''",
                "out, kill          | frames=3                                | ''",
                "device             | frames=4                                | ''",
                "device             | frames=4 bounce_buffer=on               | ''",
                "child of the child | frames=4                                | ''",
                "nothing            | frames=4 kernel_bugs=skip_flush         | I11 I13 isolation_broken",
                "nothing            | frames=4 kernel_bugs=skip_flush tlb=0   | ''",
                "move               | frames=4 kernel_bugs=forget_pair        | I13 I14 I15 I2 I3 freed_frame"
                        + " isolation_broken",
            })
    void eachHasItsOwnBytes(String what, String settings, String broken) {
        assertEquals(broken, String.join(" ", new TreeSet<>(found(parentAndChild(settings), programs(what)))));
    }

    private static Set<String> found(Machine machine, List<List<Operation>> programs) {
        List<Program> list = programs.stream()
                .map(operations -> Program.of(
                        operations.get(0).by(),
                        operations.stream()
                                .map(operation -> ScriptLine.of(new SourcePosition(1, 1), operation))
                                .toList()))
                .toList();
        Scenario scenario = new Scenario(
                "copy_on_write",
                "Copied when written",
                Optional.empty(),
                "",
                true,
                machine,
                List.of(),
                new Programs(list, Schedule.ROUND_ROBIN, List.of()),
                List.of(),
                TemporalProperties.NONE);
        return Explorer.findAll(scenario, Property.ANYTHING, SearchLimits.WIDE, progress -> true)
                .counterexamples()
                .keySet();
    }
}
