package sharedpage.sim.chance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.operation.OperationNotation;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.operation.ParameterKind;
import sharedpage.sim.operation.Quit;

/** Writes a run down as a scenario that an author can paste: what everybody does, and whose turn it is when. */
final class ScenarioText {
    /** By which operation what a parameter names is made. */
    private static final Map<ParameterKind, String> MAKERS = Map.of(
            ParameterKind.GROUP,
            "create_group",
            ParameterKind.MAILBOX,
            "create_mailbox",
            ParameterKind.OBJECT,
            "create_object");

    private ScenarioText() {}

    static String of(Script.Run run) {
        Start start = run.script().start();
        List<String> lines = new ArrayList<>();
        lines.add("title: "
                + (run.broken().isEmpty() ? "All is well" : run.broken().get(0).name() + " is broken"));
        lines.add("machine: {" + settings(start.settings()) + "}");
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
            operations.forEach(operation -> lines.add("    - " + OperationNotation.line(operation)));
        });
        String last = programs.keySet().stream()
                .filter(who -> !who.equals(Machine.SYSTEM))
                .reduce(start.cast().get(0).name(), (first, second) -> second);
        int end = lines.indexOf("  " + last + ":")
                + 1
                + programs.getOrDefault(last, List.of()).size();
        lines.addAll(end == 0 ? lines.size() : end, neverReached(run.all()));
        lines.add("schedule: [" + String.join(", ", schedule) + "]");
        return String.join("\n", lines);
    }

    /** Lines for what is named and never made: a scenario may only name what one of its lines would make. */
    private static List<String> neverReached(List<Script.Move> moves) {
        Map<String, String> named = new TreeMap<>();
        for (Script.Move move : moves) {
            Operations.valuesOf(move.operation() == null ? new Quit("nobody") : move.operation())
                    .forEach((key, value) -> {
                        String maker = MAKERS.get(
                                Parameter.valueOf(key.toUpperCase(Locale.ROOT)).kind());
                        if (maker != null) {
                            String bytes = maker.equals("create_object") ? ", bytes: 1" : "";
                            named.put(maker + ": {as: " + value + bytes + "}", maker + " " + value);
                        }
                    });
        }
        for (Script.Move move : moves) {
            if (move.operation() != null) {
                String made = move.operation().name().replace("caretaker", "object") + " "
                        + Operations.valuesOf(move.operation()).get("as");
                named.values().remove(made);
            }
        }
        return named.keySet().stream()
                .map(line -> "    - " + line + " # no turn is left for it")
                .toList();
    }

    /** Prices have a group of their own. */
    private static String settings(Map<String, String> settings) {
        Map<String, String> parts = new LinkedHashMap<>();
        Map<String, String> prices = new LinkedHashMap<>();
        settings.forEach((key, value) -> {
            if (key.startsWith("cost.")) {
                prices.put(key.substring("cost.".length()), value);
            } else {
                parts.put(key, value);
            }
        });
        if (!prices.isEmpty()) {
            parts.put("cost", "{" + joined(prices) + "}");
        }
        return joined(parts);
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
            int number = machine.process(actor.name()).orElseThrow().number();
            parts.put(
                    "private",
                    pages.stream()
                            .map(page -> page + ": {fill: \"" + Start.letter(number, page) + "\"}")
                            .collect(Collectors.joining(", ", "{", "}")));
        }
        return parts;
    }

    private static String joined(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + ": " + part.getValue())
                .collect(Collectors.joining(", "));
    }
}
