package sharedpage.benchmarks.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.ActorKind;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.PageCreation;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Origins;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Relocate;
import sharedpage.sim.operation.Signal;
import sharedpage.sim.operation.Wait;
import sharedpage.sim.operation.Write;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.process.Process;

/**
 * A machine of a lively class, which never comes to an end: four members of one group write and read the shared page and
 * pages of their own, wait and signal, and now and then the system carries the shared page away.
 */
final class Traffic {
    private static final int MEMBERS = 4;
    private static final int NO_ACTOR = -1;
    private static final Bytes LETTER = Bytes.of("A".getBytes(StandardCharsets.US_ASCII));

    private final List<List<Operation>> programs = new ArrayList<>();
    private final int[] next = new int[MEMBERS + 1];
    private int turn;
    private Machine machine;

    /** 64 pages, 64 frames, 512 bytes a page, and whatever else is chosen. */
    Traffic(Map<String, String> settings) {
        machine = Machine.empty(
                chosen(Map.of("page_size", "512", "pages", "64", "frames", "64", "max_steps", "100000"), settings));
        for (int i = 0; i < MEMBERS; i++) {
            machine = machine.with(Process.fresh(i, "M" + i, i == 0 ? Process.NO_PARENT : 0, 64));
        }
        for (int i = 0; i < MEMBERS; i++) {
            for (int page = 1; page <= 12; page++) {
                int frame = machine.memory().freeFrame().orElseThrow();
                machine = PageCreation.createPrivate(machine, i, page, frame, Bytes.zeros(512), Origins.NONE, true);
            }
            programs.add(member("M" + i, i));
        }
        programs.add(List.of(new PageOut("M0", 0), new Relocate("M1", 3, -1), new PageOut("M2", 2)));
        settle(new CreateGroup("M0", "g", -1));
        for (int i = 0; i < MEMBERS; i++) {
            settle(new EnterGroup("M" + i, 0, "g"));
        }
        machine = machine.atStart();
    }

    @SafeVarargs
    static Settings chosen(Map<String, String>... choices) {
        Settings chosen = Settings.defaults();
        for (Map<String, String> choice : choices) {
            for (Map.Entry<String, String> one : choice.entrySet()) {
                chosen = chosen.with(Setting.named(one.getKey()).orElseThrow(), one.getValue())
                        .orElseThrow();
            }
        }
        return chosen;
    }

    private static List<Operation> member(String name, int number) {
        return List.of(
                new Wait(name, "g"),
                new Write(name, 0, 16 * number, 16, LETTER),
                new Read(name, 0, 0, 64),
                new Signal(name, "g"),
                new Write(name, 2, 100, 8, LETTER),
                new Read(name, 3, 0, 8),
                new Write(name, 4, 500, 24, LETTER),
                new Read(name, 4, 0, 8));
    }

    private void settle(Operation operation) {
        int who = machine.actor(operation.by()).orElseThrow();
        machine = StepBuilder.performFirst(machine, who, operation).after();
    }

    /** The next step: members, device and kernel take turns; the system has something new to do once in 16 rounds. */
    Step step() {
        int who = NO_ACTOR;
        while (who < 0) {
            turn++;
            who = turn % (MEMBERS + 1) < MEMBERS ? member(turn % (MEMBERS + 1)) : kernel();
        }
        Step step = turn(who);
        machine = step.after();
        return step;
    }

    private int member(int number) {
        return machine.canRun(number) || machine.activity(number).isIdle() ? number : NO_ACTOR;
    }

    private int kernel() {
        boolean wakes = turn % (16 * (MEMBERS + 1)) == MEMBERS
                && machine.activity(ActorId.SYSTEM).isIdle();
        int first = machine.runnable().findFirst().orElse(NO_ACTOR);
        return wakes ? ActorId.SYSTEM : ActorId.kindOf(first) == ActorKind.PROCESS ? NO_ACTOR : first;
    }

    private Step turn(int who) {
        if (!machine.activity(who).isIdle()) {
            return StepBuilder.perform(machine, who);
        }
        int number = who == ActorId.SYSTEM ? MEMBERS : who;
        List<Operation> program = programs.get(number);
        Operation operation = program.get(next[number]++ % program.size());
        return StepBuilder.performFirst(machine, who, operation);
    }
}
