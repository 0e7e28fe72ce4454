package sharedpage.sim.chance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.operation.AllowSend;
import sharedpage.sim.operation.CreateCaretaker;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.CreateMailbox;
import sharedpage.sim.operation.CreateObject;
import sharedpage.sim.operation.DissolveGroup;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.Grant;
import sharedpage.sim.operation.Load;
import sharedpage.sim.operation.MakeConsistent;
import sharedpage.sim.operation.Quit;
import sharedpage.sim.operation.ReadObject;
import sharedpage.sim.operation.Receive;
import sharedpage.sim.operation.Relocate;
import sharedpage.sim.operation.RemoteCall;
import sharedpage.sim.operation.Revoke;
import sharedpage.sim.operation.Signal;
import sharedpage.sim.operation.Wait;

/**
 * A run of operations that has to come in one order under some settings, so that hardly any run has it by chance. Settings,
 * processes and operations besides are random, and so may stop it.
 *
 * @param settings their values by their keys
 */
record RandomStory(Map<String, String> settings, List<ScriptedRun.Item> items) {
    private static final String GROUP = "h";

    static RandomStory any(Chance chance) {
        return switch (chance.below(5)) {
            case 0 -> repair(chance);
            case 1 -> revocation(chance);
            case 2 -> partnerEnds(chance);
            case 3 -> entryIsRemoved(chance);
            default -> farPage(chance);
        };
    }

    /** The holder ends, and the next one declares the page consistent, or signals without. */
    private static RandomStory repair(Chance chance) {
        return new RandomStory(
                Map.of("abnormal_exit", "cleanup", "holder_exit", "repair"),
                of(
                        new CreateGroup("P", GROUP, -1),
                        new EnterGroup("A", chance.below(4), GROUP),
                        new EnterGroup("B", chance.below(4), GROUP),
                        new EnterGroup("C", chance.below(4), GROUP),
                        new Wait("A", GROUP),
                        new Wait("B", GROUP),
                        new Wait("C", GROUP),
                        new Quit("A"),
                        chance.percent(50) ? new MakeConsistent("B", GROUP) : new Signal("B", GROUP),
                        new Signal("B", GROUP),
                        new Wait("B", GROUP)));
    }

    /** A capability is used when it, the object or a caretaker on its way no longer stands for it. */
    private static RandomStory revocation(Chance chance) {
        int revoked = chance.below(2);
        return new RandomStory(
                Map.of(),
                of(
                        new CreateObject("A", "n998", 2, -1),
                        new CreateCaretaker("A", 0, "n997"),
                        new Grant("A", revoked, "B", EnclosedCapability.ALL),
                        new Revoke("A", revoked, chance.of(List.of("version", "caretaker", "derived"))),
                        new ReadObject("B", 0, 0, 1),
                        new ReadObject("A", 1 - revoked, 0, 1)));
    }

    /** The only process that may reply ends. */
    private static RandomStory partnerEnds(Chance chance) {
        return new RandomStory(
                Map.of(),
                of(
                        new CreateMailbox("B", "n996", 1, -1),
                        new CreateMailbox("A", "n995", 1, -1),
                        new AllowSend("B", "n996", "A"),
                        new RemoteCall("A", "n996", "n995", chance.below(4), 0, 1, 1),
                        new Receive("B", "n996", chance.below(4), 0, 1),
                        new Quit("B")));
    }

    /** The kernel comes to repair an entry that has gone since the fault. */
    private static RandomStory entryIsRemoved(Chance chance) {
        int page = chance.below(4);
        List<ScriptedRun.Item> before =
                of(new CreateGroup("P", GROUP, -1), new EnterGroup("A", page, GROUP), new Relocate("A", page, -1));
        Operation dissolve = new DissolveGroup("P", GROUP);
        ScriptedRun.Item last =
                new ScriptedRun.Item(new Load("A", page, 0, "r1"), false, chance.from(1, 3), List.of(dissolve));
        return new RandomStory(
                Map.of("entry_repair", "lazy", "illegal_calls", "cleanup", "busy_dissolve", "force"),
                Stream.concat(before.stream(), Stream.of(last)).toList());
    }

    /** No address space grows so far. */
    private static RandomStory farPage(Chance chance) {
        return new RandomStory(
                Map.of("illegal_calls", "cleanup"),
                of(new CreateGroup("P", GROUP, -1), new EnterGroup("A", chance.from(60, 70), GROUP)));
    }

    private static List<ScriptedRun.Item> of(Operation... operations) {
        return Arrays.stream(operations)
                .map(operation -> new ScriptedRun.Item(operation, true, 100, List.of()))
                .toList();
    }
}
