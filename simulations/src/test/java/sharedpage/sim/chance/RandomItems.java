package sharedpage.sim.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.device.DmaChannel;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.operation.AllowSend;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.CreateMailbox;
import sharedpage.sim.operation.CreateObject;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.Grant;
import sharedpage.sim.operation.Kill;
import sharedpage.sim.operation.ResumeGroup;
import sharedpage.sim.operation.Spawn;
import sharedpage.sim.operation.SuspendGroup;
import sharedpage.sim.policy.Settings;

/** Random items of a scripted run, by whom they may be and by whom they may not. */
final class RandomItems {
    private RandomItems() {}

    /** Mostly there is a group with members, and often a mailbox and an object. */
    static List<ScriptedRun.Item> begin(Chance chance) {
        List<Operation> begin = new ArrayList<>();
        if (chance.percent(85)) {
            begin.add(new CreateGroup("P", "g", -1));
            for (String name : List.of("A", "B", "C")) {
                begin.add(new EnterGroup(name, chance.below(4), "g"));
            }
        }
        if (chance.percent(40)) {
            begin.add(new CreateMailbox("B", "m", chance.from(1, 3), -1));
            begin.add(new AllowSend("B", "m", "A"));
            begin.add(new CreateObject("A", "o", 4, -1));
        }
        return begin.stream()
                .map(operation -> new ScriptedRun.Item(operation, false, 1, List.of()))
                .toList();
    }

    /** More than there is room for: of processes, of mailboxes, or of the capabilities of one process. */
    static List<ScriptedRun.Item> many(Chance chance) {
        int kind = chance.below(3);
        List<Operation> many = new ArrayList<>();
        many.add(new CreateObject("A", "n999", 1, -1));
        for (int i = 0; i < Settings.MOST_PROCESSES; i++) {
            String name = "n" + (1_000 + i);
            many.add(
                    switch (kind) {
                        case 0 -> new Spawn("P", name);
                        case 1 -> new CreateMailbox("A", name, 1, -1);
                        default -> new Grant("A", 0, "A", EnclosedCapability.ALL);
                    });
        }
        return many.stream()
                .map(operation -> new ScriptedRun.Item(operation, true, 100, List.of()))
                .toList();
    }

    static ScriptedRun.Item next(Chance chance, Machine machine) {
        Operation operation = operation(chance, machine);
        if (chance.percent(35)) {
            return new ScriptedRun.Item(operation, true, chance.percent(30) ? 100 : chance.below(4), List.of());
        }
        List<Operation> meanwhile = new ArrayList<>();
        while (meanwhile.size() < 2 && chance.percent(30)) {
            meanwhile.add(operation(chance, machine));
        }
        return new ScriptedRun.Item(operation, false, chance.from(1, 8), meanwhile);
    }

    /** By any process, whether it lives and may run or not, or by the operating system. */
    private static Operation operation(Chance chance, Machine machine) {
        if (machine.group("g").isPresent() && chance.percent(8)) {
            return chance.percent(50) ? new SuspendGroup("P", "g") : new ResumeGroup("P", "g");
        }
        DmaChannel device = machine.channels().get(0);
        if (device.busy() && chance.percent(25)) {
            return new Kill("P", machine.nameOf(device.process()));
        }
        List<Integer> actors =
                new ArrayList<>(IntStream.range(0, machine.processes().size())
                        .filter(process -> machine.processes().get(process).alive() || chance.percent(10))
                        .boxed()
                        .toList());
        actors.add(ActorId.SYSTEM);
        int who = chance.of(actors);
        if (chance.percent(20)) {
            return RandomOperations.by(chance, machine, who);
        }
        Optional<Operation> next = chance.percent(70) ? RandomNext.by(chance, machine, who) : Optional.empty();
        return next.orElseGet(() -> RandomScripts.sensible(chance, machine, who));
    }
}
