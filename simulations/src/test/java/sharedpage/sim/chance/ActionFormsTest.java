package sharedpage.sim.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Step;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;

/** Actions of random runs and of the scenarios of the rules: different ones have different forms, and each sort of action has its code for ever. */
class ActionFormsTest {
    private static final int RUNS = 600;
    private static final Path RULES = Path.of("src/test/resources/rules");

    private static final Map<String, Integer> CODES = Map.ofEntries(
            Map.entry("MoveByMmu", 1),
            Map.entry("MoveWord", 2),
            Map.entry("AtomicUpdate", 3),
            Map.entry("ProbePages", 4),
            Map.entry("RefuseLength", 5),
            Map.entry("TruncateLength", 6),
            Map.entry("StartDma", 7),
            Map.entry("MoveByDma", 8),
            Map.entry("TrapAtListEnd", 9),
            Map.entry("CopyToBuffer", 10),
            Map.entry("StartBufferDma", 11),
            Map.entry("MoveBuffer", 12),
            Map.entry("AccessObject", 13),
            Map.entry("StartObjectDma", 14),
            Map.entry("SendMessage", 15),
            Map.entry("ReceiveMessage", 16),
            Map.entry("ChooseFrame", 17),
            Map.entry("UnlockPage", 18),
            Map.entry("HoldProcess", 19),
            Map.entry("ReleaseProcess", 20),
            Map.entry("InvalidateEntry", 21),
            Map.entry("PointEntry", 22),
            Map.entry("RepairEntry", 23),
            Map.entry("InvalidateDescriptor", 24),
            Map.entry("PointDescriptor", 25),
            Map.entry("StartShootdown", 26),
            Map.entry("FlushTlb", 27),
            Map.entry("WriteOut", 28),
            Map.entry("ReadIn", 29),
            Map.entry("CopyFrame", 30),
            Map.entry("ReleaseFrame", 31),
            Map.entry("CompleteMove", 32),
            Map.entry("CopyPage", 33),
            Map.entry("MoveObjectWord", 34),
            Map.entry("RefuseArguments", 35),
            Map.entry("RefuseWait", 36));

    private final Set<Action> actions = new HashSet<>();

    @Test
    void differentActionsHaveDifferentForms() throws IOException {
        Seeds.upTo(RUNS, seed -> ScriptedRun.random(seed, this::note));
        try (Stream<Path> files = Files.list(RULES)) {
            for (Path file : files.toList()) {
                Scenario scenario = ScenarioReader.read("rule", Files.readString(file))
                        .value()
                        .orElseThrow();
                new Simulation(scenario)
                        .run().stream()
                                .map(SimulationState::step)
                                .filter(Objects::nonNull)
                                .forEach(this::note);
            }
        }
        Map<ActionForm, Action> known = new HashMap<>();
        Map<String, Integer> codes = new TreeMap<>();
        for (Action action : actions) {
            Action other = known.putIfAbsent(action.form(), action);
            assertEquals(null, other, () -> "the same form as " + action);
            if (!(action instanceof Call)) {
                codes.put(action.getClass().getSimpleName(), action.form().code());
            }
        }
        assertEquals(new TreeMap<>(CODES), codes);
    }

    private void note(Step step) {
        if (step.action() != null) {
            actions.add(step.action());
        }
    }
}
