package sharedpage.sim.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.Call;
import sharedpage.sim.machine.Step;

/** Actions of random runs: different ones have different forms, and each sort of action has its code for ever. */
class ActionFormsTest {
    private static final int RUNS = 600;

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
            Map.entry("RefuseArguments", 35));

    private final Set<Action> actions = new HashSet<>();

    @Test
    void differentActionsHaveDifferentForms() {
        Seeds.upTo(RUNS, seed -> ScriptedRun.random(seed, this::note));
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
