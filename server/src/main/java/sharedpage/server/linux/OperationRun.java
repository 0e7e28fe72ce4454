package sharedpage.server.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sharedpage.sim.event.MessageEvent;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.event.RobustSemaphoreEvent;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.ProcessState;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.memory.Page;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.process.Process;

/** One operation in the model: its report, and how the machine changed in its steps. */
final class OperationRun {
    private final Operation operation;

    /** Pairs of machines, before and after a stretch of steps. */
    private final List<Machine> bounds = new ArrayList<>();

    private OperationReport report = OperationReport.NONE;

    OperationRun(Operation operation, Machine before) {
        this.operation = operation;
        bounds.add(before);
        bounds.add(before);
    }

    Operation operation() {
        return operation;
    }

    boolean isWaiting() {
        return report.outcome() == StepOutcome.BLOCKED;
    }

    /** @param late whether the operation was seen to wait before, which stays its result */
    void addStep(Step step, boolean late) {
        report = late ? report.withEvents(List.of()) : report.plus(step);
    }

    /** Steps that follow one another make one stretch: what is undone within it does not show. */
    void addChanges(Machine before, Machine after) {
        if (bounds.get(bounds.size() - 1).step() == before.step()) {
            bounds.set(bounds.size() - 1, after);
        } else {
            bounds.add(before);
            bounds.add(after);
        }
    }

    Facts facts() {
        List<String> harm = new ArrayList<>();
        List<String> states = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        List<String> frames = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i += 2) {
            harm.addAll(PageView.changes(bounds.get(i), bounds.get(i + 1)));
            states.addAll(changes(states(bounds.get(i)), states(bounds.get(i + 1)), "runs"));
            messages.addAll(changes(messages(bounds.get(i)), messages(bounds.get(i + 1)), "0"));
            frames.addAll(changes(frames(bounds.get(i)), frames(bounds.get(i + 1)), "none"));
        }
        Machine last = bounds.get(bounds.size() - 1);
        int line = Operations.valuesOf(operation).get("at") instanceof Integer at ? at : 0;
        return new Facts.Builder()
                .with(FactKind.RESULT, result())
                .with(FactKind.BYTES, moved() == 0 ? "" : String.valueOf(moved()))
                .with(
                        FactKind.DATA,
                        BytePatterns.pieces(
                                report.received().bytes(), line, last.settings().pageSize()))
                .with(FactKind.HARM, harm)
                .with(FactKind.STATES, states)
                .with(FactKind.MESSAGES, messages)
                .with(FactKind.NOTICES, notices())
                .with(FactKind.FRAMES, frames)
                .build();
    }

    private String result() {
        return switch (report.outcome()) {
            case DONE -> "done";
            case BLOCKED -> "waits";
            case REFUSED, TRAPPED -> report.failure().code();
        };
    }

    /**
     * Bytes between the process and memory, an object or a mailbox. An atomic update is one access to its word, and of a
     * remote call the answer counts.
     */
    private int moved() {
        boolean atomic = report.events().stream().anyMatch(TransferEvent.WordUpdated.class::isInstance);
        return report.events().stream()
                .mapToInt(event -> {
                    if (event instanceof TransferEvent.BytesMoved moved) {
                        return atomic && moved.access().equals("write") ? 0 : moved.length();
                    } else if (event instanceof MessageEvent.MessageSent sent) {
                        return sent.reply() == null ? sent.length() : 0;
                    }
                    return event instanceof MessageEvent.MessageReceived received ? received.length() : 0;
                })
                .sum();
    }

    private List<String> notices() {
        return report.events().stream()
                .filter(RobustSemaphoreEvent.OwnerDied.class::isInstance)
                .map(event -> ((RobustSemaphoreEvent.OwnerDied) event).process() + " EOWNERDEAD")
                .toList();
    }

    /** @param absent the value of a thing that is in one of the maps only */
    private static List<String> changes(Map<String, String> before, Map<String, String> after, String absent) {
        Map<String, String> all = new TreeMap<>(after);
        before.keySet().forEach(key -> all.putIfAbsent(key, absent));
        return all.entrySet().stream()
                .filter(entry -> !before.getOrDefault(entry.getKey(), absent).equals(entry.getValue()))
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    private static Map<String, String> states(Machine machine) {
        Map<String, String> states = new TreeMap<>();
        for (Process process : machine.processes()) {
            ProcessState state = machine.stateOf(process.number());
            boolean runs = state == ProcessState.READY || state == ProcessState.HELD;
            String awake = runs ? "runs" : "waits";
            String alive = process.suspended() > 0 ? "stopped" : awake;
            states.put(process.name(), process.alive() ? alive : "dead");
        }
        return states;
    }

    private static Map<String, String> messages(Machine machine) {
        Map<String, String> messages = new TreeMap<>();
        for (Mailbox mailbox : machine.mailboxes()) {
            messages.put(mailbox.name(), String.valueOf(mailbox.queue().size()));
        }
        return messages;
    }

    private static Map<String, String> frames(Machine machine) {
        Map<String, String> frames = new TreeMap<>();
        for (int number = 0; number < machine.memory().pages().size(); number++) {
            Page page = machine.page(number);
            if (page.isResident()) {
                frames.put(place(machine.named(page.owner())) + " in frame", String.valueOf(page.frame()));
            }
        }
        return frames;
    }

    private static String place(NamedOwner owner) {
        return owner.group() == null ? owner.toString() : "page of " + owner.group();
    }
}
