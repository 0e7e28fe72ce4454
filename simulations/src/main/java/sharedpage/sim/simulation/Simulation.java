package sharedpage.sim.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.Report;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.Turn;
import sharedpage.sim.scenario.Line;
import sharedpage.sim.scenario.Scenario;

/**
 * Carries a scenario out, one action a step. Each operation runs, with the devices it starts, until it is done or
 * blocked; a blocked one goes on as soon as it can, before the next operation begins. Nothing is remembered here: every
 * moment leads to the next by itself, so a run can go on from any of them.
 */
public final class Simulation {
    private final Scenario scenario;

    public Simulation(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Step 0: the setup is done, nothing of it is shown. */
    public Moment start() {
        List<Moment> setup = setup();
        Machine machine = setup.isEmpty()
                ? scenario.machine()
                : setup.get(setup.size() - 1).machine();
        return moment(machine.atStart());
    }

    /** One moment for each operation of the setup, when it was done or blocked. */
    List<Moment> setup() {
        List<Moment> moments = new ArrayList<>();
        Moment now = moment(scenario.machine());
        for (Line line : scenario.setup()) {
            now = begun(beforeTheStart(now), line.operation());
            for (OptionalInt who = runner(now); who.isPresent(); who = runner(now)) {
                now = after(beforeTheStart(now), who.getAsInt());
            }
            moments.add(now);
        }
        return moments;
    }

    private static Moment moment(Machine machine) {
        return new Moment(machine, null, 0, 0, -1, Report.NONE, Optional.empty());
    }

    /** The same moment just before step 0, so that what it writes was there from the start. */
    private static Moment beforeTheStart(Moment now) {
        return new Moment(now.machine().at(-1), now.step(), 0, 0, now.driver(), now.report(), Optional.empty());
    }

    /** The next moment of the script; empty if there is nothing left to do, or no step left to do it in. */
    public Optional<Moment> next(Moment now) {
        if (now.machine().step() >= scenario.settings().get(Setting.MAX_STEPS)) {
            return Optional.empty();
        }
        OptionalInt who = runner(now);
        if (who.isPresent()) {
            return Optional.of(after(now, who.getAsInt()));
        }
        return upcoming(now).map(line -> {
            Moment first = begun(now, line.operation());
            int number = now.nextLine() + 1;
            return new Moment(
                    first.machine(), first.step(), number, number, first.driver(), first.report(), line.why());
        });
    }

    /** The operation that {@link #next} would begin, if it would begin one. */
    public Optional<Line> upcoming(Moment now) {
        boolean begins =
                runner(now).isEmpty() && now.nextLine() < scenario.lines().size();
        return begins ? Optional.of(scenario.lines().get(now.nextLine())) : Optional.empty();
    }

    /** Whether nothing is left to do: no operation of the script, and nobody who could go on. */
    public boolean isFinished(Moment now) {
        return runner(now).isEmpty() && now.nextLine() == scenario.lines().size();
    }

    /** Whether the process that is to carry out an operation has not finished its last one. */
    public boolean isBusy(Moment now, Operation operation) {
        OptionalInt who = now.machine().actor(operation.by());
        boolean dead = now.machine()
                .process(operation.by())
                .filter(process -> !process.alive())
                .isPresent();
        return who.isPresent()
                && !dead
                && !now.machine().activity(who.getAsInt()).isIdle();
    }

    /** The moment after the first action of an operation that is not from the script. */
    public Moment perform(Moment now, Operation operation) {
        return begun(now, operation);
    }

    private Moment begun(Moment now, Operation operation) {
        Step step = firstStep(now, operation);
        return new Moment(step.after(), step, 0, now.nextLine(), step.who(), Report.NONE.and(step), Optional.empty());
    }

    private Step firstStep(Moment now, Operation operation) {
        Machine machine = now.machine();
        OptionalInt who = machine.actor(operation.by());
        if (who.isEmpty()) {
            return Turn.refused(machine, operation, Failure.NO_PROCESS);
        } else if (machine.process(operation.by())
                .filter(process -> !process.alive())
                .isPresent()) {
            return Turn.refused(machine, operation, Failure.DEAD);
        } else if (isBusy(now, operation)) {
            return Turn.refused(machine, operation, Failure.BLOCKED);
        }
        return Turn.first(machine, who.getAsInt(), operation);
    }

    /** The activity whose turn it is: who carries out the operation, then the kernel, devices and blocked processes. */
    private static OptionalInt runner(Moment now) {
        IntStream first = now.driver() < 0 ? IntStream.empty() : IntStream.of(now.driver());
        return IntStream.concat(
                        first.filter(now.machine()::canRun), now.machine().runnable())
                .findFirst();
    }

    private static Moment after(Moment now, int who) {
        Step step = Turn.step(now.machine(), who);
        boolean own = who == now.driver() || step.onBehalfOf() == now.driver();
        Report report = own ? now.report().and(step) : now.report();
        return new Moment(step.after(), step, now.line(), now.nextLine(), now.driver(), report, Optional.empty());
    }

    /** The moments from {@code now} on until the operation under way, or else the next one, is done or blocked. */
    public List<Moment> throughOperation(Moment now) {
        List<Moment> moments = new ArrayList<>();
        Optional<Moment> next = next(now);
        while (next.isPresent()) {
            moments.add(next.get());
            next = runner(next.get()).isPresent() ? next(next.get()) : Optional.empty();
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
