package sharedpage.sim.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.Report;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.machine.Who;
import sharedpage.sim.scenario.Line;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.watch.Watch;

/**
 * Carries a scenario out, one action a step: first its programs at the same time, as the schedule has it, then its lines
 * one after the other. The operation of a line runs, with the devices it starts, until it is done or blocked; a blocked
 * one goes on as soon as it can, before the next operation begins. Nothing is remembered here: every moment leads to the
 * next by itself, so a run can go on from any of them, and with {@link #take} another way than the script's.
 */
public final class Simulation {
    private final Scenario scenario;
    private final Turns turns;
    private final Lines lines;

    public Simulation(Scenario scenario) {
        this.scenario = scenario;
        this.turns = new Turns(scenario.programs());
        this.lines = new Lines(scenario.lines(), scenario.programs().operations());
    }

    /** Step 0: the setup is done, nothing of it is shown. */
    public Moment start() {
        List<Moment> setup = setup();
        Moment last = setup.isEmpty() ? moment(scenario.machine(), Watch.NONE) : setup.get(setup.size() - 1);
        return moment(last.machine().atStart(), last.watch());
    }

    /** One moment for each operation of the setup, when it was done or blocked. */
    List<Moment> setup() {
        List<Moment> moments = new ArrayList<>();
        Moment now = moment(scenario.machine(), Watch.NONE);
        for (Line line : scenario.setup()) {
            now = perform(beforeTheStart(now), line.operation());
            Optional<Choice> more = lines.onward(now.machine(), now.position());
            while (more.isPresent()) {
                now = take(beforeTheStart(now), more.get());
                more = lines.onward(now.machine(), now.position());
            }
            moments.add(now);
        }
        return moments;
    }

    private Moment moment(Machine machine, Watch watch) {
        Position position = Position.start(scenario.programs());
        return new Moment(machine, null, 0, position, Report.NONE, Optional.empty(), watch);
    }

    /** The same moment just before step 0, so that what it writes was there from the start. */
    private static Moment beforeTheStart(Moment now) {
        return now.on(now.machine().at(-1));
    }

    /** The next moment of the script; empty if there is nothing left to do, or no step left to do it in. */
    public Optional<Moment> next(Moment now) {
        boolean stepsLeft = now.machine().step() < scenario.settings().get(Setting.MAX_STEPS);
        return choice(now).filter(choice -> stepsLeft).map(choice -> take(now, choice));
    }

    /** What the script has next; empty if there is nothing left to do. */
    public Optional<Choice> choice(Moment now) {
        Machine machine = now.machine();
        Position position = now.position();
        if (isOwn(now) && machine.canRun(position.driver())) {
            return lines.onward(machine, position);
        }
        Optional<Choice> turn = arePast(position) ? Optional.empty() : turn(now);
        return turn.or(() -> lines.aside(machine, position))
                .or(() -> isCut(position) ? Optional.empty() : lines.onward(machine, position))
                .or(() -> lines.next(machine, position));
    }

    /** All that could come next while programs run, if the schedule had not the choice: one thing for each who can act. */
    public List<Choice> choices(Moment now) {
        return arePast(now.position()) ? List.of() : turns.choices(now.machine(), now.position());
    }

    /** What somebody could do next while programs run, if the schedule had not the choice; nothing if they can't act. */
    public Optional<Choice> choice(Moment now, int who) {
        return arePast(now.position()) ? Optional.empty() : turns.choice(now.machine(), now.position(), who);
    }

    private Optional<Choice> turn(Moment now) {
        int last = now.step() == null ? -1 : now.step().who();
        return turns.next(now.machine(), now.position(), last);
    }

    /** Whether an operation of the user's own is under way, or was the last one. */
    private static boolean isOwn(Moment now) {
        return now.line() == 0 && now.position().driver() != Position.PROGRAMS;
    }

    /** Whether there are no programs, or a line that follows them has begun. */
    private boolean arePast(Position position) {
        return position.nextLine() > 0 || scenario.programs().list().isEmpty();
    }

    /** Whether the end of a written schedule is the end of the run, done or not. */
    private boolean isCut(Position position) {
        return !arePast(position) && position.driver() == Position.PROGRAMS && lines.isAtEnd(position);
    }

    /** The line of the script that {@link #next} would begin, if it would begin one. */
    public Optional<Line> upcoming(Moment now) {
        return choice(now).flatMap(Choice::line);
    }

    /** The number, from 1, of the line of the script that comes next, or next after what is under way. */
    public OptionalInt upcomingNumber(Moment now) {
        List<Choice> next = new ArrayList<>();
        choice(now).ifPresent(next::add);
        next.addAll(choices(now));
        lines.next(now.machine(), now.position()).ifPresent(next::add);
        return next.stream()
                .mapToInt(Choice::number)
                .filter(number -> number > 0)
                .findFirst();
    }

    /** Whether nothing is left to do: no operation of the script, and nobody who could go on. */
    public boolean isFinished(Moment now) {
        return choice(now).isEmpty();
    }

    /** Whether the process that is to carry out an operation has not finished its last one. */
    public boolean isBusy(Moment now, Operation operation) {
        OptionalInt who = now.machine().actor(operation.by());
        return who.isPresent()
                && !isDead(now.machine(), who.getAsInt())
                && !now.machine().isIdle(who.getAsInt());
    }

    private static boolean isDead(Machine machine, int who) {
        return Who.kindOf(who) == Who.Kind.PROCESS && !machine.standing(who).alive();
    }

    /** The moment after the first action of an operation that is not from the script. */
    public Moment perform(Moment now, Operation operation) {
        Step step = firstStep(now, operation);
        return told(now, step, 0, now.position().own(step.who()), Report.NONE.and(step), Optional.empty());
    }

    /** The moment after somebody did what they may do next, be it the script's choice or not. */
    public Moment take(Moment now, Choice choice) {
        Position then = choice.then();
        boolean programs = then.driver() == Position.PROGRAMS;
        Step step = choice.begins() == null ? Turn.step(now.machine(), choice.who()) : firstStep(now, choice.begins());
        int actor = step.onBehalfOf() < 0 ? step.who() : step.onBehalfOf();
        int program = programs ? turns.line(now.machine(), then, actor) : now.line();
        int line = choice.number() > 0 ? choice.number() : program;
        return told(
                now, step, line, then, report(now, choice, step), choice.line().flatMap(Line::why));
    }

    private static Report report(Moment now, Choice choice, Step step) {
        int driver = choice.then().driver();
        if (choice.isLine()) {
            return Report.NONE.and(step);
        } else if (choice.then().aside()) {
            return now.report().noting(step.events());
        }
        boolean own = driver == Position.PROGRAMS || step.who() == driver || step.onBehalfOf() == driver;
        return own ? now.report().and(step) : now.report();
    }

    private Step firstStep(Moment now, Operation operation) {
        Machine machine = now.machine();
        OptionalInt who = machine.actor(operation.by());
        if (who.isEmpty()) {
            return Turn.refused(machine, operation, Failure.NO_PROCESS);
        } else if (isDead(machine, who.getAsInt())) {
            return Turn.refused(machine, operation, Failure.DEAD);
        } else if (isBusy(now, operation)) {
            return Turn.refused(machine, operation, Failure.BLOCKED);
        }
        return Turn.first(machine, who.getAsInt(), operation);
    }

    /** The moment that a step leads to, with all that is noticed about it. */
    private Moment told(Moment now, Step step, int line, Position position, Report report, Optional<String> why) {
        Moment bare = new Moment(step.after(), step, line, position, report, why, now.watch());
        Watch.Noticed noticed = now.watch().after(step, isLast(bare));
        return new Moment(
                step.after(),
                step.telling(noticed.events()),
                line,
                position,
                report.noting(noticed.events()),
                why,
                noticed.watch());
    }

    /** Whether the script is done and nobody can act any more: who still waits, waits for ever. */
    private boolean isLast(Moment now) {
        Machine machine = now.machine();
        Position position = now.position();
        if (isOwn(now) || !lines.isAtEnd(position)) {
            return false;
        }
        return arePast(position)
                ? machine.runnable().findAny().isEmpty()
                        && lines.aside(machine, position).isEmpty()
                : turns.areOver(machine, position, now.step().who());
    }

    /** The moments from {@code now} on until the operation under way, or else the next one, is done or blocked. */
    public List<Moment> throughOperation(Moment now) {
        List<Moment> moments = new ArrayList<>();
        Optional<Moment> next = next(now);
        while (next.isPresent()) {
            moments.add(next.get());
            next = upcoming(next.get()).isPresent() ? Optional.empty() : next(next.get());
        }
        return moments;
    }

    /** The moments of all programs, up to the first line that follows them. */
    List<Moment> throughPrograms(Moment now) {
        List<Moment> moments = new ArrayList<>();
        Moment last = now;
        while (choice(last).filter(choice -> !choice.isLine()).isPresent()) {
            Optional<Moment> next = next(last);
            if (next.isEmpty()) {
                return moments;
            }
            last = next.get();
            moments.add(last);
        }
        return moments;
    }

    /** The whole script: all moments from the start to the end. */
    public List<Moment> run() {
        List<Moment> moments = new ArrayList<>(List.of(start()));
        for (Optional<Moment> next = next(moments.get(0)); next.isPresent(); next = next(next.get())) {
            moments.add(next.get());
        }
        return moments;
    }
}
