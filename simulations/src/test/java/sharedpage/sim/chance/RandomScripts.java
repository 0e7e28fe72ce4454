package sharedpage.sim.chance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.operation.AllowSend;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.CreateMailbox;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.Spawn;
import sharedpage.sim.policy.GroupPolicies.SpawnInheritance;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;

/**
 * Random settings, processes, operations and interleavings. What settings and operations there are is asked of the
 * engine, so new ones take part without a word here.
 */
final class RandomScripts {
    /** Limits that make small machines, in which much happens; other numbers are taken from the low end of theirs. */
    private static final Map<String, int[]> TIGHT = Map.of(
            "page_size", new int[] {4, 64},
            "pages", new int[] {2, 6},
            "frames", new int[] {1, 9},
            "kernel_frames", new int[] {0, 1},
            "tlb", new int[] {0, 4},
            "max_steps", new int[] {100_000, 100_000});

    /** Choices under which the invariants need not hold. */
    private static final Set<String> UNSOUND = Set.of("literal", "unlisted", "unguarded", "reused");

    private RandomScripts() {}

    static Script.Run run(long seed) {
        Chance chance = new Chance(seed);
        Start start = new Start(settings(chance), cast(chance));
        Script.Runner runner = new Script.Runner(start);
        begin(chance, runner);
        int moves = chance.from(10, 70);
        int busy = chance.from(20, 80);
        for (int i = 0; i < moves && runner.isSound(); i++) {
            move(chance, runner, busy);
        }
        runner.comeToRest();
        return runner.run();
    }

    /** Mostly there is a group with members already, and a mailbox with senders; where pages are shared, two share them. */
    static void begin(Chance chance, Script.Runner runner) {
        if (chance.percent(80)) {
            through(runner, new CreateGroup("P", "g", -1));
            for (String name : List.of("A", "B", "C")) {
                through(runner, new EnterGroup(name, chance.below(4), "g"));
            }
        }
        if (runner.machine().settings().get(Setting.SPAWN) == SpawnInheritance.COPY_ON_WRITE) {
            through(runner, new Spawn("A", "K"));
            through(runner, new Spawn("K", "L"));
        }
        if (chance.percent(60)) {
            through(runner, new CreateMailbox("B", "m", chance.from(1, 3), -1));
            through(runner, new AllowSend("B", "m", "A"));
            through(runner, new AllowSend("B", "m", "X"));
            through(runner, new CreateMailbox("A", "r", 1, -1));
        }
    }

    private static void through(Script.Runner runner, Operation operation) {
        runner.machine().actor(operation.by()).ifPresent(who -> {
            runner.begin(who, operation);
            runner.comeToRest();
        });
    }

    static Map<String, String> settings(Chance chance) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (Setting<?> setting : Setting.all()) {
            boolean mayStay = !TIGHT.containsKey(setting.key()) && !UNSOUND.contains(first(setting));
            String value = mayStay && chance.percent(65) ? null : value(chance, setting);
            if (value != null) {
                chosen.put(setting.key(), value);
            }
        }
        return chosen;
    }

    /** Settings of which every value may come, those under which invariants break and deliberately broken kernels too. */
    static Map<String, String> anySettings(Chance chance) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (Setting<?> setting : Setting.all()) {
            boolean stays = !TIGHT.containsKey(setting.key()) && chance.percent(70);
            if (!stays) {
                chosen.put(setting.key(), anyValue(chance, setting));
            }
        }
        return chosen;
    }

    private static String anyValue(Chance chance, Setting<?> setting) {
        return switch (setting.kind()) {
            case NUMBER -> number(chance, setting);
            case CHOICE -> chance.of(setting.words());
            case SET ->
                setting.words().stream().filter(word -> chance.percent(25)).collect(Collectors.joining(","));
        };
    }

    private static String first(Setting<?> setting) {
        return setting.words().isEmpty() ? "" : setting.words().get(0);
    }

    private static String value(Chance chance, Setting<?> setting) {
        return switch (setting.kind()) {
            case NUMBER -> number(chance, setting);
            case CHOICE ->
                chance.of(setting.words().stream()
                        .filter(word -> !UNSOUND.contains(word))
                        .toList());
            case SET -> null;
        };
    }

    private static String number(Chance chance, Setting<?> setting) {
        int[] limits = TIGHT.getOrDefault(
                setting.key(), new int[] {setting.minimum(), Math.min(setting.maximum(), setting.minimum() + 8)});
        String text;
        do {
            text = String.valueOf(chance.from(limits[0], limits[1]));
        } while (Settings.defaults().with(setting, text).isEmpty());
        return text;
    }

    /** P with two or three children, one of which has a child, and a stranger. */
    static List<Start.Actor> cast(Chance chance) {
        List<Start.Actor> cast = new ArrayList<>();
        cast.add(new Start.Actor("P", null, pages(chance)));
        cast.add(new Start.Actor("A", "P", pages(chance)));
        cast.add(new Start.Actor("B", "P", pages(chance)));
        if (chance.percent(50)) {
            cast.add(new Start.Actor("C", "A", pages(chance)));
        }
        cast.add(new Start.Actor("X", null, pages(chance)));
        return cast;
    }

    private static List<Integer> pages(Chance chance) {
        return IntStream.range(0, 6).filter(page -> chance.percent(20)).boxed().toList();
    }

    /** One action: mostly of somebody who is at work, else the first one of a new operation. */
    private static void move(Chance chance, Script.Runner runner, int busy) {
        Machine machine = runner.machine();
        int[] runnable = machine.runnable().toArray();
        if (runnable.length > 0 && chance.percent(busy)) {
            runner.turn(runnable[chance.below(runnable.length)]);
            return;
        }
        List<Integer> free = IntStream.concat(
                        IntStream.range(0, machine.processes().size()), IntStream.of(ActorId.SYSTEM))
                .filter(runner::isFree)
                .boxed()
                .toList();
        if (!free.isEmpty()) {
            int who = chance.of(free);
            runner.begin(who, sensible(chance, machine, who));
        } else if (runnable.length > 0) {
            runner.turn(runnable[chance.below(runnable.length)]);
        }
    }

    /** An operation for somebody; one that would fail at once is mostly replaced by another one. */
    static Operation sensible(Chance chance, Machine machine, int who) {
        Operation operation = RandomOperations.by(chance, machine, who);
        for (int i = 0; i < 12 && chance.percent(95) && isVain(machine, who, operation); i++) {
            operation = RandomOperations.by(chance, machine, who);
        }
        return operation;
    }

    private static boolean isVain(Machine machine, int who, Operation operation) {
        try {
            StepOutcome outcome =
                    StepBuilder.performFirst(machine, who, operation).outcome();
            return outcome == StepOutcome.REFUSED || outcome == StepOutcome.TRAPPED;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
