package sharedpage.sim.chance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.Step;
import sharedpage.sim.operation.OperationNotation;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Meanwhile;
import sharedpage.sim.scenario.Program;
import sharedpage.sim.scenario.Programs;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.Schedule;
import sharedpage.sim.scenario.ScriptLine;
import sharedpage.sim.scenario.TemporalProperties;
import sharedpage.sim.scenario.text.SourcePosition;

/**
 * A run as classes have them: lines of a script with what others do meanwhile, and operations of a person in between; then
 * the same operations once more as programs, under a schedule of chance.
 */
final class ScriptedRun {
    /** Steps after which an operation that does not end is given up. */
    private static final int LONGEST = 400;

    private static final SourcePosition NOWHERE = new SourcePosition(1, 1);

    /**
     * One operation.
     *
     * @param own whether it is a person's and no line of the script
     * @param steps of a line, the actions after which others begin; of a person's operation, how many steps follow before
     *     the next one begins
     */
    record Item(Operation operation, boolean own, int steps, List<Operation> meanwhile) {}

    private final Start start;
    private final Machine first;
    private final Consumer<Step> watch;
    private final List<Item> items = new ArrayList<>();
    private final List<ScriptLine> lines = new ArrayList<>();
    private SimulationState now;
    private String fault;
    private int steps;
    private int programSteps;

    private ScriptedRun(Start start, Consumer<Step> watch) {
        this.start = start;
        this.first = start.machine();
        this.watch = watch;
        now = new Simulation(scenario(Programs.NONE)).start();
    }

    /** Carries out a random script until something is wrong. */
    static ScriptedRun random(long seed, Consumer<Step> watch) {
        Chance chance = new Chance(seed);
        Map<String, String> settings = RandomScripts.anySettings(chance);
        Optional<RandomStory> story = chance.percent(10) ? Optional.of(RandomStory.any(chance)) : Optional.empty();
        story.ifPresent(wanted -> settings.putAll(wanted.settings()));
        ScriptedRun run = new ScriptedRun(new Start(settings, RandomScripts.cast(chance)), watch);
        story.ifPresent(wanted -> wanted.items().forEach(run::carryOut));
        RandomItems.begin(chance).forEach(run::carryOut);
        if (chance.percent(1)) {
            RandomItems.many(chance).forEach(run::carryOut);
        }
        int more = chance.from(5, 30);
        for (int i = 0; i < more && run.fault == null; i++) {
            run.carryOut(RandomItems.next(chance, run.now.machine()));
        }
        run.carryOutAsPrograms();
        return run;
    }

    /** The same items, from the start. */
    private static ScriptedRun of(Start start, List<Item> items) {
        ScriptedRun run = new ScriptedRun(start, step -> {});
        for (Item item : items) {
            if (run.fault == null) {
                run.carryOut(item);
            }
        }
        run.carryOutAsPrograms();
        return run;
    }

    /** Adds the run of the lines and that of the programs. */
    void count(Tally tally) {
        tally.add("scripts", steps - programSteps);
        tally.add("programs", programSteps);
    }

    Settings settings() {
        return first.settings();
    }

    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    /** A run with the same kind of fault, from which no single item or setting can be left out. */
    ScriptedRun shrunk() {
        ScriptedRun best = this;
        for (int at = 0; at < best.items.size(); ) {
            List<Item> fewer = new ArrayList<>(best.items);
            fewer.remove(at);
            ScriptedRun shorter = of(best.start, fewer);
            best = shorter.isAlike(this) ? shorter : best;
            at += shorter.isAlike(this) ? 0 : 1;
        }
        for (String key : List.copyOf(best.start.settings().keySet())) {
            ScriptedRun plainer = of(best.start.without(key), best.items);
            best = plainer.isAlike(this) ? plainer : best;
        }
        return best;
    }

    private boolean isAlike(ScriptedRun other) {
        return fault != null && fault.split(":", 2)[0].equals(other.fault.split(":", 2)[0]);
    }

    private void carryOut(Item item) {
        items.add(item);
        try {
            if (item.own) {
                Simulation simulation = new Simulation(scenario(Programs.NONE));
                look(simulation.perform(now, item.operation));
                goOn(simulation, item.steps);
            } else {
                lines.add(line(item));
                goOn(new Simulation(scenario(Programs.NONE)), LONGEST);
            }
        } catch (RuntimeException e) {
            crash(e);
        }
    }

    private void goOn(Simulation simulation, int most) {
        Optional<SimulationState> next = simulation.next(now);
        for (int i = 0; i < most && next.isPresent() && fault == null; i++) {
            look(next.get());
            next = simulation.next(now);
        }
    }

    private void look(SimulationState next) {
        now = next;
        steps++;
        watch.accept(next.step());
        StepOracle.fault(next.step()).ifPresent(what -> fault = what);
    }

    private void crash(RuntimeException e) {
        StackTraceElement at = e.getStackTrace().length == 0 ? null : e.getStackTrace()[0];
        fault = "An exception " + e.getClass().getSimpleName() + " at " + at + ": " + e.getMessage();
    }

    private void carryOutAsPrograms() {
        if (fault != null) {
            return;
        }
        lines.clear();
        try {
            Chance chance = new Chance(items.size());
            Simulation simulation = new Simulation(scenario(RandomTests.in(chance, programs(Schedule.Policy.SEEDED))));
            now = simulation.start();
            int before = steps;
            goOn(simulation, LONGEST);
            programSteps = steps - before;
        } catch (RuntimeException e) {
            crash(e);
        }
    }

    /** All items, a program for each who carries some out. */
    private Programs programs(Schedule.Policy schedule) {
        Map<String, List<ScriptLine>> byActor = new LinkedHashMap<>();
        for (Item item : items) {
            byActor.computeIfAbsent(item.operation.by(), name -> new ArrayList<>())
                    .add(ScriptLine.of(NOWHERE, item.operation));
        }
        List<Program> programs = byActor.entrySet().stream()
                .map(program -> Program.of(program.getKey(), program.getValue()))
                .toList();
        return new Programs(programs, new Schedule(schedule, List.of()), List.of());
    }

    /** The items once more, as lines or as programs that test registers here and there. */
    Scenario scenario(Chance chance) {
        lines.clear();
        if (chance.percent(40)) {
            items.forEach(item -> lines.add(line(item)));
            return scenario(Programs.NONE);
        }
        Schedule.Policy schedule = chance.percent(50) ? Schedule.Policy.SEEDED : Schedule.Policy.ROUND_ROBIN;
        return scenario(RandomTests.in(chance, programs(schedule)));
    }

    private static ScriptLine line(Item item) {
        Optional<Meanwhile> meanwhile = item.meanwhile.isEmpty()
                ? Optional.empty()
                : Optional.of(new Meanwhile(NOWHERE, item.steps, item.meanwhile));
        return new ScriptLine(
                NOWHERE, item.operation, Optional.empty(), Optional.empty(), Optional.empty(), meanwhile, List.of());
    }

    private Scenario scenario(Programs programs) {
        return new Scenario(
                "chance",
                "Any settings",
                Optional.empty(),
                "",
                true,
                first,
                List.of(),
                programs,
                List.copyOf(lines),
                TemporalProperties.NONE);
    }

    /** The run as a text that is near to a scenario. */
    @Override
    public String toString() {
        return fault + "\nmachine: " + start.settings() + "\nprocesses: " + start.cast() + "\nsteps:\n"
                + items.stream().map(ScriptedRun::told).collect(Collectors.joining("\n"));
    }

    private static String told(Item item) {
        String own = item.own ? "  # a person's, followed by " + item.steps + " steps" : "";
        String meanwhile = item.meanwhile.isEmpty()
                ? ""
                : "\n    after: " + item.steps + "\n    meanwhile:\n"
                        + item.meanwhile.stream()
                                .map(operation -> "      - " + OperationNotation.line(operation))
                                .collect(Collectors.joining("\n"));
        return "  - " + OperationNotation.line(item.operation) + own + meanwhile;
    }
}
