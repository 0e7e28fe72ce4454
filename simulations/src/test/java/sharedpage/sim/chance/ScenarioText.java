package sharedpage.sim.chance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Names;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.operation.Form;

/** Writes a run down as a scenario that an author can paste: what everybody does, and whose turn it is when. */
final class ScenarioText {
    private ScenarioText() {}

    static String of(Script.Run run) {
        Start start = run.script().start();
        List<String> lines = new ArrayList<>();
        lines.add("title: " + run.broken().get(0).name() + " is broken");
        lines.add("machine: {" + joined(start.settings()) + "}");
        lines.add("processes:");
        Machine machine = start.machine();
        for (Start.Actor actor : start.cast()) {
            lines.add("  " + actor.name() + ": {" + joined(described(machine, actor)) + "}");
        }
        lines.add("programs:");
        Map<String, List<Operation>> programs = new LinkedHashMap<>();
        List<String> schedule = new ArrayList<>();
        for (Script.Move move : run.all()) {
            schedule.add(move.who());
            if (move.operation() != null) {
                programs.computeIfAbsent(move.who(), who -> new ArrayList<>()).add(move.operation());
            }
        }
        programs.forEach((who, operations) -> {
            lines.add("  " + who + ":");
            operations.forEach(operation -> lines.add("    - " + of(operation)));
        });
        lines.add("schedule: [" + String.join(", ", schedule) + "]");
        return String.join("\n", lines);
    }

    private static Map<String, String> described(Machine machine, Start.Actor actor) {
        Map<String, String> parts = new LinkedHashMap<>();
        if (actor.parent() != null) {
            parts.put("parent", actor.parent());
        }
        List<Integer> pages = actor.pages().stream()
                .filter(page ->
                        machine.process(actor.name()).orElseThrow().entry(page).exists())
                .toList();
        if (!pages.isEmpty()) {
            parts.put("private", pages.toString());
        }
        return parts;
    }

    private static String of(Operation operation) {
        Map<String, String> values = new LinkedHashMap<>();
        Form.valuesOf(operation).forEach((key, value) -> {
            if (value instanceof Bytes data) {
                values.put("fill", "\"" + letters(data) + "\"");
            } else if (!Integer.valueOf(-1).equals(value)) {
                values.put(key, String.valueOf(value));
            }
        });
        return Names.of(operation.getClass()) + ": {" + joined(values) + "}";
    }

    private static String letters(Bytes data) {
        StringBuilder text = new StringBuilder();
        for (byte letter : data.toArray()) {
            text.append((char) letter);
        }
        return text.toString();
    }

    private static String joined(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + ": " + part.getValue())
                .collect(Collectors.joining(", "));
    }
}
