package sharedpage.sim.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.ActorKind;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.monitor.RunMonitor;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.ScriptLine;

/**
 * Carries a scenario out, one action a step: first its programs at the same time, as the schedule has it, then its lines
 * one after the other. The operation of a line runs, with the devices it starts, until it is done or blocked; a blocked
 * one goes on as soon as it can, before the next operation begins. The operation of a process that is suspended or held is
 * begun when that is over. When the machine has stopped nothing is left to do. Nothing is remembered here: every state leads to the
 * next by itself, so a run can go on from any of them, and with {@link #take} another way than the script's.
 */
public final class Simulation {
    private final Scenario scenario;
    private final Scheduler turns;
    private final ScriptLines lines;

    public Simulation(Scenario scenario) {
        this.scenario = scenario;
        this.turns = new Scheduler(scenario.programs());
        this.lines = new ScriptLines(scenario.lines(), scenario.programs().operations());
    }

    /** Step 0: the setup is done, nothing of it is shown. */
    public SimulationState start() {
        List<SimulationState> setup = setup();
        SimulationState last =
                setup.isEmpty() ? state(scenario.machine(), RunMonitor.NONE) : setup.get(setup.size() - 1);
        return state(last.machine().atStart(), last.watch());
    }

    /** One state for each operation of the setup, when it was done or blocked. */
    List<SimulationState> setup() {
        List<SimulationState> states = new ArrayList<>();
        SimulationState now = state(scenario.machine(), RunMonitor.NONE);
        for (ScriptLine line : scenario.setup()) {
            now = perform(beforeTheStart(now), line.operation());
            Optional<EnabledTransition> more = lines.onward(now.machine(), now.cursor());
            while (more.isPresent()) {
                now = take(beforeTheStart(now), more.get());
                more = lines.onward(now.machine(), now.cursor());
            }
            states.add(now);
        }
        return states;
    }

    private SimulationState state(Machine machine, RunMonitor watch) {
        ScriptCursor cursor = ScriptCursor.start(scenario.programs());
        return new SimulationState(machine, null, 0, cursor, OperationReport.NONE, Optional.empty(), watch);
    }

    /** The same state just before step 0, so that what it writes was there from the start. */
    private static SimulationState beforeTheStart(SimulationState now) {
        return now.withMachine(now.machine().atStep(-1));
    }

    /** The next state of the script; empty if there is nothing left to do, or no step left to do it in. */
    public Optional<SimulationState> next(SimulationState now) {
        boolean stepsLeft = now.machine().step() < scenario.settings().get(Setting.MAX_STEPS);
        return nextTransition(now).filter(transition -> stepsLeft).map(transition -> take(now, transition));
    }

    /** What the script has next; empty if there is nothing left to do, or the machine has stopped. */
    public Optional<EnabledTransition> nextTransition(SimulationState now) {
        Machine machine = now.machine();
        ScriptCursor cursor = now.cursor();
        if (machine.halted()) {
            return Optional.empty();
        } else if (isOwn(now) && machine.canRun(cursor.driver())) {
            return lines.onward(machine, cursor);
        }
        Optional<EnabledTransition> turn = arePast(cursor) ? Optional.empty() : turn(now);
        return turn.or(() -> lines.aside(machine, cursor))
                .or(() -> isCut(cursor) ? Optional.empty() : lines.onward(machine, cursor))
                .or(() -> lines.next(machine, cursor));
    }

    /** All that could come next while programs run, if the schedule had not the transition: one thing for each who can act. */
    public List<EnabledTransition> enabledTransitions(SimulationState now) {
        return arePast(now.cursor()) ? List.of() : turns.enabledTransitions(now.machine(), now.cursor());
    }

    /** The transition that an actor has while programs run, whatever the schedule says; empty if it has none. */
    public Optional<EnabledTransition> transitionOf(SimulationState now, int who) {
        return arePast(now.cursor()) ? Optional.empty() : turns.transitionOf(now.machine(), now.cursor(), who);
    }

    private Optional<EnabledTransition> turn(SimulationState now) {
        int last = now.step() == null ? -1 : now.step().who();
        return turns.next(now.machine(), now.cursor(), last);
    }

    /** Whether an operation of the user's own is in progress, or was the last one. */
    private static boolean isOwn(SimulationState now) {
        return now.line() == 0 && now.cursor().driver() != ScriptCursor.PROGRAMS;
    }

    /** Whether there are no programs, or a line that follows them has begun. */
    private boolean arePast(ScriptCursor cursor) {
        return cursor.nextLine() > 0 || scenario.programs().list().isEmpty();
    }

    /** Whether the end of a written schedule is the end of the run, done or not. */
    private boolean isCut(ScriptCursor cursor) {
        return !arePast(cursor) && cursor.driver() == ScriptCursor.PROGRAMS && lines.isAtEnd(cursor);
    }

    /** The line of the script that {@link #next} would begin, if it would begin one. */
    public Optional<ScriptLine> upcoming(SimulationState now) {
        return nextTransition(now).flatMap(EnabledTransition::line);
    }

    /** The number, from 1, of the line of the script that comes next, or next after what is in progress. */
    public OptionalInt upcomingNumber(SimulationState now) {
        List<EnabledTransition> next = new ArrayList<>();
        nextTransition(now).ifPresent(next::add);
        next.addAll(enabledTransitions(now));
        lines.next(now.machine(), now.cursor()).ifPresent(next::add);
        return next.stream()
                .mapToInt(EnabledTransition::number)
                .filter(number -> number > 0)
                .findFirst();
    }

    /** Whether nothing is left to do: no operation of the script, and no activity that can go on. */
    public boolean isFinished(SimulationState now) {
        return nextTransition(now).isEmpty();
    }

    /** Whether the process that is to carry out an operation has not finished its last one. */
    public boolean isBusy(SimulationState now, Operation operation) {
        OptionalInt who = now.machine().actor(operation.by());
        return who.isPresent()
                && !isDead(now.machine(), who.getAsInt())
                && !now.machine().isIdle(who.getAsInt());
    }

    private static boolean isDead(Machine machine, int who) {
        return ActorId.kindOf(who) == ActorKind.PROCESS
                && !machine.processes().get(who).alive();
    }

    /** The state after the first action of an operation that is not from the script. */
    public SimulationState perform(SimulationState now, Operation operation) {
        Step step =
                firstStep(now, operation, now.machine().actor(operation.by()).orElse(-1));
        return told(now, step, 0, now.cursor().own(step.who()), OperationReport.NONE.plus(step), Optional.empty());
    }

    /** The state after an enabled transition, be it the script's or not. */
    public SimulationState take(SimulationState now, EnabledTransition transition) {
        ScriptCursor then = transition.then();
        boolean programs = then.driver() == ScriptCursor.PROGRAMS;
        Step step = step(now, transition);
        int actor = step.onBehalfOf() < 0 ? step.who() : step.onBehalfOf();
        int program = programs ? turns.line(now.machine(), then, actor) : now.line();
        int line = transition.number() > 0 ? transition.number() : program;
        return told(
                now,
                step,
                line,
                then,
                report(now, transition, step),
                transition.line().flatMap(ScriptLine::why));
    }

    private static Step step(SimulationState now, EnabledTransition transition) {
        if (transition.test() != null) {
            return StepBuilder.withoutAction(now.machine(), transition.who(), transition.test());
        }
        return transition.begins() == null
                ? StepBuilder.perform(now.machine(), transition.who())
                : firstStep(now, transition.begins(), transition.who());
    }

    private static OperationReport report(SimulationState now, EnabledTransition transition, Step step) {
        int driver = transition.then().driver();
        if (transition.isLine()) {
            return OperationReport.NONE.plus(step);
        } else if (transition.then().aside()) {
            return now.report().alongside(step);
        }
        boolean own = driver == ScriptCursor.PROGRAMS || step.who() == driver || step.onBehalfOf() == driver;
        return own ? now.report().plus(step) : now.report();
    }

    /** The step that begins an operation; {@code who} is its actor, -1 if there is none of that name. */
    private static Step firstStep(SimulationState now, Operation operation, int who) {
        Machine machine = now.machine();
        if (machine.halted()) {
            return StepBuilder.refusal(machine, operation, Failure.HALTED);
        } else if (who < 0) {
            return StepBuilder.refusal(machine, operation, Failure.NO_PROCESS);
        } else if (isDead(machine, who)) {
            return StepBuilder.refusal(machine, operation, Failure.DEAD);
        } else if (!machine.isIdle(who)) {
            return StepBuilder.refusal(machine, operation, Failure.BLOCKED);
        } else if (!machine.mayBegin(who)) {
            return StepBuilder.postponed(machine, who, operation);
        }
        return StepBuilder.performFirst(machine, who, operation);
    }

    /** The state that a step leads to, with all that is noticed about it. */
    private SimulationState told(
            SimulationState now,
            Step step,
            int line,
            ScriptCursor cursor,
            OperationReport report,
            Optional<String> why) {
        SimulationState bare = new SimulationState(step.after(), step, line, cursor, report, why, now.watch());
        RunMonitor.Observation noticed = now.watch().observe(step, isLast(bare));
        return new SimulationState(
                step.after(),
                step.withEvents(noticed.events()),
                line,
                cursor,
                report.withEvents(noticed.events()),
                why,
                noticed.watch());
    }

    /** Whether the script is done and no transition is enabled: what still waits, waits for ever. */
    private boolean isLast(SimulationState now) {
        Machine machine = now.machine();
        ScriptCursor cursor = now.cursor();
        if (machine.halted() || isOwn(now) || !lines.isAtEnd(cursor)) {
            return false;
        }
        return arePast(cursor)
                ? machine.runnable().findAny().isEmpty()
                        && lines.aside(machine, cursor).isEmpty()
                : turns.areOver(machine, cursor, now.step().who());
    }

    /** The states from {@code now} on until the operation in progress, or else the next one, is done or blocked. */
    public List<SimulationState> throughOperation(SimulationState now) {
        List<SimulationState> states = new ArrayList<>();
        Optional<SimulationState> next = next(now);
        while (next.isPresent()) {
            states.add(next.get());
            next = upcoming(next.get()).isPresent() ? Optional.empty() : next(next.get());
        }
        return states;
    }

    /** The states of all programs, up to the first line that follows them. */
    List<SimulationState> throughPrograms(SimulationState now) {
        List<SimulationState> states = new ArrayList<>();
        SimulationState last = now;
        while (nextTransition(last).filter(transition -> !transition.isLine()).isPresent()) {
            Optional<SimulationState> next = next(last);
            if (next.isEmpty()) {
                return states;
            }
            last = next.get();
            states.add(last);
        }
        return states;
    }

    /** The whole script: all states from the start to the end. */
    public List<SimulationState> run() {
        List<SimulationState> states = new ArrayList<>(List.of(start()));
        for (Optional<SimulationState> next = next(states.get(0)); next.isPresent(); next = next(next.get())) {
            states.add(next.get());
        }
        return states;
    }
}
