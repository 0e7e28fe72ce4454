package sharedpage.sim;

import java.util.Locale;
import java.util.stream.Collectors;
import sharedpage.sim.event.Event;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.EnterGroup;

/** A small family of processes, and words for what becomes of it. */
final class Family {
    private Family() {}

    /** R made P, which made A and B and group g on frame 7; A's page 3 and B's page 6 are their own. */
    static TestMachine family(String... settings) {
        return TestMachine.with(settings)
                .process("R")
                .childOf("R", "P")
                .childOf("P", "A")
                .childOf("P", "B")
                .page("A", 3, 0, "a")
                .page("B", 6, 1, "b")
                .done(new CreateGroup("P", "g", 7));
    }

    static Operation entered(String name) {
        return new EnterGroup(name, name.equals("A") ? 2 : 5, "g");
    }

    /** How each operation ended, without the first entering of each process: that is the furnishing. */
    static String say(TestMachine machine, Operation... operations) {
        StringBuilder said = new StringBuilder();
        for (Operation operation : operations) {
            boolean furnishing = operation instanceof EnterGroup enter
                    && enter.equals(entered(enter.by()))
                    && machine.state().process(enter.by()).orElseThrow().table().stream()
                            .noneMatch(entry -> entry.group() >= 0);
            OperationReport report = machine.perform(operation);
            if (!furnishing) {
                said.append(outcome(report)).append(' ');
            }
        }
        return said.toString();
    }

    static String outcome(OperationReport report) {
        String incidents = report.events().stream()
                .filter(event -> event instanceof Event.Incident)
                .map(event -> "! " + ((Event.Incident) event).name())
                .distinct()
                .collect(Collectors.joining());
        boolean failed = report.failure() != null;
        return (failed ? report.failure().code() : report.outcome().name().toLowerCase(Locale.ROOT)) + incidents;
    }

    static Group group(TestMachine machine) {
        return machine.state().groups().get(0);
    }

    static String name(TestMachine machine, int process) {
        return machine.state().processes().get(process).name();
    }

    static String members(TestMachine machine) {
        return "list "
                + group(machine).members().stream()
                        .map(member -> name(machine, member.process()) + member.page() + " ")
                        .collect(Collectors.joining())
                + "count " + group(machine).count();
    }

    static String holder(TestMachine machine) {
        var semaphore = group(machine).semaphore();
        String holder = semaphore.holder() < 0 ? "" : " " + name(machine, semaphore.holder());
        return "holder" + holder + " queue"
                + semaphore.queue().stream()
                        .map(process -> " " + name(machine, process))
                        .collect(Collectors.joining());
    }

    static String alive(TestMachine machine, String process) {
        return machine.state().process(process).orElseThrow().alive() ? "alive " : "dead ";
    }

    static String owner(TestMachine machine) {
        return "owned by " + name(machine, group(machine).owner());
    }

    static String entry(TestMachine machine, String process, int page) {
        return process + page + " " + machine.entry(process, page).kind().name().toLowerCase(Locale.ROOT) + " ";
    }

    static String frames(TestMachine machine, String process, int... pages) {
        StringBuilder frames = new StringBuilder("frames ");
        for (int page : pages) {
            int frame = machine.entry(process, page).frame();
            frames.append(frame < 0 ? "-" : frame).append(' ');
        }
        return frames.toString();
    }

    static String state(TestMachine machine) {
        return group(machine).state().name().toLowerCase(Locale.ROOT);
    }
}
