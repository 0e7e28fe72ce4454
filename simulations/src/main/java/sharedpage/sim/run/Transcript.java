package sharedpage.sim.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.event.Sentences;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.ProcessState;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.operation.OperationDescription;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;
import sharedpage.sim.scenario.Question;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.ScriptLine;

/** A whole run as a text to read: how it starts, each operation, and what happens in each of its steps. */
public final class Transcript {
    private final Scenario scenario;
    private final StringBuilder text = new StringBuilder();
    private String slide = "";
    private String told = "";
    private int onSlide;
    private int heading;
    private int operations;

    /** For each instruction of the script how many operations had begun when it last did. */
    private final Map<Integer, Integer> begun = new HashMap<>();

    private Transcript(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The transcript of a scenario; equal scenarios have equal ones, on any computer. */
    public static String of(Scenario scenario) {
        return new Transcript(scenario).written();
    }

    private String written() {
        line(0, scenario.title());
        scenario.slide().ifPresent(this::slide);
        Simulation simulation = new Simulation(scenario);
        SimulationState now = simulation.start();
        start(now.machine());
        for (Optional<SimulationState> next = simulation.next(now); next.isPresent(); next = simulation.next(now)) {
            EnabledTransition transition = simulation.nextTransition(now).orElseThrow();
            now = next.get();
            operation(transition, now.line());
            step(now);
        }
        end(simulation, now);
        return text.toString();
    }

    private void start(Machine machine) {
        line(0, "");
        line(0, "Start");
        machine.processes().stream().forEach(process -> line(1, process(machine, process)));
        machine.groups().stream().forEach(group -> line(1, group(machine, group)));
        machine.mailboxes().stream().forEach(mailbox -> line(1, mailbox(machine, mailbox)));
        machine.capabilities().objects().stream().forEach(entry -> line(1, object(machine, entry)));
    }

    private static String object(Machine machine, ObjectTableEntry entry) {
        List<String> holders = machine.capabilities().slots().stream()
                .filter(slot -> slot.object() == entry.number() && slot.process() >= 0)
                .map(slot -> nameOf(machine, slot.process()) + " holds capability " + slot.index())
                .toList();
        String what = entry.page() < 0
                ? " is a caretaker"
                : " has " + Sentences.counted(entry.length(), "byte") + " " + where(machine.page(entry.page()));
        return "Object " + entry.name() + ", made by " + nameOf(machine, entry.creator()) + "," + what + ". "
                + (holders.isEmpty() ? "No process can name it." : listed(holders) + " for it.");
    }

    private static String process(Machine machine, Process process) {
        List<String> pages = new ArrayList<>();
        for (int page = 0; page < process.table().size(); page++) {
            PageTableEntry entry = process.entry(page);
            if (entry.exists()) {
                pages.add("page " + page + " " + where(machine.page(entry.of())));
            }
        }
        String parent =
                process.parent() == Process.NO_PARENT ? "" : ", made by " + nameOf(machine, process.parent()) + ",";
        return process.name() + parent + " has " + (pages.isEmpty() ? "no page" : listed(pages)) + ".";
    }

    private static String group(Machine machine, Group group) {
        List<String> members = group.members().stream()
                .map(member -> nameOf(machine, member.process()) + " at page " + member.page())
                .toList();
        return "Group " + group.name() + ", made by " + nameOf(machine, group.creator()) + ", shares a page "
                + where(machine.page(group.page())) + ". "
                + memberSentence(members);
    }

    private static String memberSentence(List<String> members) {
        return switch (members.size()) {
            case 0 -> "It has no member.";
            case 1 -> "Its only member is " + members.get(0) + ".";
            default -> "Its members are " + listed(members) + ".";
        };
    }

    private static String mailbox(Machine machine, Mailbox mailbox) {
        List<String> senders = mailbox.maySend().stream()
                .map(process -> nameOf(machine, process))
                .toList();
        return "Mailbox " + mailbox.name() + " of " + nameOf(machine, mailbox.owner()) + " has room for "
                + Sentences.counted(mailbox.capacity(), "message") + " of at most "
                + Sentences.counted(mailbox.longest(), "byte") + ". "
                + (senders.isEmpty() ? "No process" : listed(senders)) + " may send to it.";
    }

    private static String where(Page page) {
        return page.isResident() ? "in frame " + page.frame() : "on disk";
    }

    private static String listed(List<String> items) {
        int last = items.size() - 1;
        return last == 0 ? items.get(0) : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    private static String nameOf(Machine machine, int process) {
        return machine.processes().get(process).name();
    }

    /** What stands above the steps of an operation, where it begins and where it goes on after another one. */
    private void operation(EnabledTransition transition, int number) {
        if (transition.test() != null) {
            line(0, "");
            line(0, mark(transition.number()) + transition.test().process() + " tests its registers.");
            heading = transition.number();
        } else if (transition.begins() != null) {
            line(0, "");
            line(0, mark(transition.number()) + OperationDescription.of(transition.begins()));
            transition.line().flatMap(ScriptLine::question).ifPresent(this::question);
            heading = transition.number();
        } else if (number > 0 && number != heading && !transition.then().aside()) {
            line(0, "");
            line(0, begun.get(number) + ", continued");
            heading = number;
        }
    }

    /** Operations are numbered as they begin, which in a race is another order than that of the script. */
    private String mark(int number) {
        if (number == 0) {
            return "Meanwhile: ";
        }
        operations++;
        begun.put(number, operations);
        return operations + ". ";
    }

    private void question(Question question) {
        line(1, "Question: " + question.text());
        for (int i = 0; i < question.options().size(); i++) {
            line(2, lettered(i, question));
        }
        line(1, "Answer: " + lettered(question.options().indexOf(question.answer()), question));
    }

    private static String lettered(int option, Question question) {
        return (char) ('a' + option) + ") " + question.options().get(option);
    }

    private void step(SimulationState state) {
        line(1, "Step " + state.machine().step() + ": " + state.what());
        state.why().filter(why -> !why.equals(told)).ifPresent(why -> line(2, "Why: " + why));
        told = state.why().orElse(told);
        state.slide().filter(title -> state.line() != onSlide).ifPresent(title -> place(state.line(), title));
    }

    /** An operation is on the first slide that one of its steps is on; it is printed where it differs from the one before. */
    private void place(int operation, String title) {
        onSlide = operation;
        if (!title.equals(slide)) {
            slide(title);
        }
    }

    private void slide(String title) {
        line(slide.isEmpty() ? 0 : 2, "Slide: " + title);
        slide = title;
    }

    private void end(Simulation simulation, SimulationState last) {
        line(0, "");
        line(0, "End");
        Machine machine = last.machine();
        machine.processes().stream()
                .filter(process -> machine.stateOf(process.number()) != ProcessState.READY)
                .forEach(process -> line(
                        1,
                        Sentences.atEnd(
                                process.name(),
                                machine.stateOf(process.number()).word())));
        machine.processes().stream()
                .filter(process -> process.alive() && process.suspended() > 0)
                .forEach(process -> line(1, Sentences.atEnd(process.name(), suspension(machine, process))));
        if (machine.halted()) {
            line(1, "The machine has stopped. " + left(last.cursor()));
        }
        if (!simulation.isFinished(last)) {
            line(
                    1,
                    "Stopped after " + Sentences.counted(scenario.settings().get(Setting.MAX_STEPS), "step")
                            + ", as many as it may have.");
        }
    }

    private static String suspension(Machine machine, Process process) {
        return machine.isIdle(process.number()) ? "suspended" : "suspended_at_work";
    }

    private String left(ScriptCursor cursor) {
        int begun = cursor.nextLine()
                + cursor.positions().stream().mapToInt(Integer::intValue).sum();
        int left = scenario.programs().operations() + scenario.lines().size() - begun;
        return left == 0
                ? "Every operation of the script was begun."
                : "Not begun: " + Sentences.counted(left, "operation") + " of the script.";
    }

    private void line(int depth, String content) {
        text.append("   ".repeat(depth)).append(content).append('\n');
    }
}
