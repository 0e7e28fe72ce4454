package sharedpage.sim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.Sentences;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.PageCreation;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Contents;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.memory.Origins;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.process.Process;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Programs;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.TemporalProperties;

/** A machine to try things on: tests furnish it, ask for operations and look at what has become of it. */
final class TestMachine {
    private final Simulation simulation;
    private final List<Step> steps = new ArrayList<>();
    private SimulationState now;

    private TestMachine(Machine machine) {
        Scenario scenario = new Scenario(
                "test",
                "A test",
                Optional.empty(),
                "",
                true,
                machine,
                List.of(),
                Programs.NONE,
                List.of(),
                TemporalProperties.NONE);
        simulation = new Simulation(scenario);
        now = simulation.start();
    }

    /** A machine with these settings, for example {@code page_size=4}. */
    static TestMachine with(String... settings) {
        Settings chosen = Settings.defaults();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            chosen = chosen.with(
                            Setting.named(setting.substring(0, equals)).orElseThrow(), setting.substring(equals + 1))
                    .orElseThrow();
        }
        return new TestMachine(Machine.empty(chosen));
    }

    TestMachine process(String name) {
        return child(name, Process.NO_PARENT);
    }

    TestMachine childOf(String parent, String name) {
        return child(name, state().process(parent).orElseThrow().number());
    }

    private TestMachine child(String name, int parent) {
        int number = state().processes().size();
        int pages = state().settings().get(Setting.PAGES);
        return become(state().with(Process.fresh(number, name, parent, pages)));
    }

    /** A private page on a frame of its own, filled with one letter. */
    TestMachine page(String process, int page, int frame, String fill) {
        return page(process, page, frame, fill, true);
    }

    TestMachine readOnlyPage(String process, int page, int frame, String fill) {
        return page(process, page, frame, fill, false);
    }

    private TestMachine page(String name, int page, int frame, String fill, boolean writable) {
        Process process = state().process(name).orElseThrow();
        int size = state().settings().pageSize();
        Origin origin = new Origin(process.number(), Origin.By.INITIAL, page, 0, 0, false);
        return become(PageCreation.createPrivate(
                state(),
                process.number(),
                page,
                frame,
                pattern(fill).repeated(0, size),
                Origins.of(size, origin),
                writable));
    }

    /** A frame of the kernel, filled with one letter. */
    TestMachine kernelFrame(int frame, String fill) {
        int size = state().settings().pageSize();
        return become(state().with(
                        frame,
                        new Frame(Owner.KERNEL, 0, new Contents(pattern(fill).repeated(0, size), Origins.NONE))));
    }

    private TestMachine become(Machine machine) {
        now = now.withMachine(machine);
        return this;
    }

    static Bytes pattern(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Carries an operation out until it is done or blocked. */
    OperationReport perform(Operation operation) {
        begin(operation);
        return settle();
    }

    /** Carries out the first action of an operation, and no more. */
    OperationReport begin(Operation operation) {
        now = simulation.perform(now, operation);
        steps.add(now.step());
        return now.report();
    }

    OperationReport settle() {
        for (SimulationState next : simulation.throughOperation(now)) {
            now = next;
            steps.add(now.step());
        }
        return now.report();
    }

    /** Carries an operation out that is part of the furnishing and must not fail. */
    TestMachine done(Operation operation) {
        OperationReport report = perform(operation);
        if (report.outcome() != StepOutcome.DONE) {
            throw new AssertionError(operation + " ended as " + report.failure());
        }
        return this;
    }

    Failure failureOf(Operation operation) {
        return perform(operation).failure();
    }

    Machine state() {
        return now.machine();
    }

    /** All steps so far. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** A process that its parent has suspended. */
    TestMachine suspended(String process) {
        return become(state().with(state().process(process).orElseThrow().suspended(+1)));
    }

    PageTableEntry entry(String process, int page) {
        return state().process(process).orElseThrow().entry(page);
    }

    Frame frame(int number) {
        return state().frames().get(number);
    }

    /** The number of the frame in which a process's page now lies. */
    int frameOf(String process, int page) {
        return state().page(entry(process, page).of()).frame();
    }

    /** Carries an operation out and tells all its sentences. */
    String what(Operation operation) {
        return Sentences.what(perform(operation).events());
    }

    /** The incidents that a report tells, each with the number of its bytes. */
    static List<String> incidents(OperationReport report) {
        return report.events().stream()
                .filter(event -> event instanceof Event.Incident)
                .map(event -> (Event.Incident) event)
                .map(incident -> incident.name() + " " + incident.length())
                .toList();
    }

    /** The bytes of a frame as letters, zero bytes as dots. */
    String text(int frame, int at, int length) {
        StringBuilder text = new StringBuilder();
        for (byte value : frame(frame).bytes().slice(at, length).toArray()) {
            text.append(value == 0 ? '.' : (char) value);
        }
        return text.toString();
    }
}
