package sharedpage.sim;

import java.util.Locale;
import java.util.stream.Collectors;
import sharedpage.sim.event.Event;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.Report;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.EnterGroup;

/** A small family of processes, and words for what becomes of it. */
final class Family {
    private Family() {}

    /** R made P, which made A and B and group g on frame 7; A's page 3 and B's page 6 are their own. */
    static Lab family(String... settings) {
        return Lab.with(settings)
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
    static String say(Lab lab, Operation... operations) {
        StringBuilder said = new StringBuilder();
        for (Operation operation : operations) {
            boolean furnishing = operation instanceof EnterGroup enter
                    && enter.equals(entered(enter.by()))
                    && lab.machine().process(enter.by()).orElseThrow().table().stream()
                            .noneMatch(entry -> entry.group() >= 0);
            Report report = lab.perform(operation);
            if (!furnishing) {
                said.append(outcome(report)).append(' ');
            }
        }
        return said.toString();
    }

    static String outcome(Report report) {
        String incidents = report.events().stream()
                .filter(event -> event instanceof Event.Incident)
                .map(event -> "! " + ((Event.Incident) event).name())
                .distinct()
                .collect(Collectors.joining());
        boolean failed = report.failure() != null;
        return (failed ? report.failure().code() : report.outcome().name().toLowerCase(Locale.ROOT)) + incidents;
    }

    static Group group(Lab lab) {
        return lab.machine().groups().get(0);
    }

    static String name(Lab lab, int process) {
        return lab.machine().processes().get(process).name();
    }

    static String members(Lab lab) {
        return "list "
                + group(lab).members().stream()
                        .map(member -> name(lab, member.process()) + member.page() + " ")
                        .collect(Collectors.joining())
                + "count " + group(lab).count();
    }

    static String holder(Lab lab) {
        var semaphore = group(lab).semaphore();
        String holder = semaphore.holder() < 0 ? "" : " " + name(lab, semaphore.holder());
        return "holder" + holder + " queue"
                + semaphore.queue().stream()
                        .map(process -> " " + name(lab, process))
                        .collect(Collectors.joining());
    }

    static String alive(Lab lab, String process) {
        return lab.machine().process(process).orElseThrow().alive() ? "alive " : "dead ";
    }

    static String owner(Lab lab) {
        return "owned by " + name(lab, group(lab).creator());
    }

    static String entry(Lab lab, String process, int page) {
        return process + page + " " + lab.entry(process, page).kind().name().toLowerCase(Locale.ROOT) + " ";
    }

    static String frames(Lab lab, String process, int... pages) {
        StringBuilder frames = new StringBuilder("frames ");
        for (int page : pages) {
            int frame = lab.entry(process, page).frame();
            frames.append(frame < 0 ? "-" : frame).append(' ');
        }
        return frames.toString();
    }

    static String state(Lab lab) {
        return group(lab).state().name().toLowerCase(Locale.ROOT);
    }
}
