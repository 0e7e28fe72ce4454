package sharedpage.sim.chance;

import java.util.ArrayList;
import java.util.List;

/**
 * Small programs at random that wait for each other in loops: they set and look at bytes of a shared page, take a lock made of
 * a byte, or a semaphore. Some have no end.
 */
final class RandomLoops {
    private static final List<String> SETTINGS = List.of(
            "handoff: barging", "semaphore_initial: 0", "signal_by: anyone", "abnormal_exit: cleanup", "tlb: 0");

    private static final List<String> PARENT = List.of(
            "{kill: {process: A}}",
            "{suspend_group: {group: g}}",
            "{suspend_group: {group: g}}, {resume_group: {group: g}}");

    private final Chance chance;

    /** The line that the process of this program mostly writes. */
    private int own;

    private RandomLoops(Chance chance) {
        this.chance = chance;
    }

    /** The text of a scenario. */
    static String text(Chance chance) {
        return new RandomLoops(chance).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder("title: Loops at random\nmachine: {page_size: 4, pages: 4, frames: 5");
        SETTINGS.stream().filter(setting -> chance.percent(20)).forEach(setting -> text.append(", ")
                .append(setting));
        text.append("}\nprocesses: {P: {}, A: {parent: P}, B: {parent: P}, C: {parent: A}}\nsetup:\n")
                .append("  - create_group: {by: P, as: g}\n");
        List<String> acting = chance.percent(75) ? List.of("A", "B") : List.of("A", "B", "C");
        acting.forEach(
                name -> text.append("  - enter_group: {by: ").append(name).append(", page: 1, group: g}\n"));
        text.append("programs:\n");
        acting.forEach(name -> text.append("  ")
                .append(name)
                .append(": [")
                .append(program(5 - acting.size()))
                .append("]\n"));
        if (chance.percent(10)) {
            text.append("  P: [").append(chance.of(PARENT)).append("]\n");
        }
        return text.toString();
    }

    private String program(int most) {
        own = 1 - own;
        String lines = lines(chance.from(1, most), 2);
        return chance.percent(50) ? "{while: {register: r4, equals: 0, do: [" + lines + "]}}" : lines;
    }

    /** So many lines, in which tests are nested so deeply at most. */
    private String lines(int count, int depth) {
        List<String> lines = new ArrayList<>();
        while (lines.size() < count) {
            int kind = chance.below(10);
            lines.add(kind < 6 && depth > 0 ? phrase() : kind < 7 && depth > 0 ? test(depth - 1) : operation());
        }
        return String.join(", ", lines);
    }

    /** Lines that wait until a byte has a value, take a lock, or step back as long as another process is interested. */
    private String phrase() {
        int line = chance.percent(80) ? own : 1 - own;
        String at = "page: 1, at: " + line;
        String set = "{write: {" + at + ", bytes: 1, value: 1}}";
        String clear = "{write: {" + at + ", bytes: 1, value: 0}}";
        String look = "{load: {page: 1, at: " + (1 - line) + "}}";
        return switch (chance.below(5)) {
            case 0 -> look + ", {while: {equals: " + chance.below(2) + ", do: [" + look + "]}}";
            case 1 ->
                "{test_and_set: {" + at + "}}, {while: {equals: 1, do: [{test_and_set: {" + at + "}}]}}, " + clear;
            case 2, 3 ->
                set + ", " + look + ", {while: {equals: 1, do: [" + clear + ", " + set + ", " + look + "]}}, " + clear;
            default -> "{wait: {group: g}}, " + operation() + ", {signal: {group: g}}";
        };
    }

    private String test(int depth) {
        String condition =
                "register: " + register() + ", " + chance.of(List.of("equals", "not")) + ": " + chance.below(2);
        return chance.percent(25)
                ? "{if: {" + condition + ", do: [" + lines(1, depth) + "]}}"
                : "{while: {" + condition + ", do: [" + lines(chance.from(1, 2), depth) + "]}}";
    }

    private String operation() {
        String at = "page: 1, at: " + chance.below(2);
        return switch (chance.below(8)) {
            case 0, 1 -> "{write: {" + at + ", bytes: 1, value: " + chance.below(2) + "}}";
            case 2, 3, 4 -> "{load: {" + at + ", register: " + register() + "}}";
            case 5 -> "{test_and_set: {" + at + ", register: " + register() + "}}";
            case 6 -> "{wait: {group: g}}";
            default -> "{signal: {group: g}}";
        };
    }

    private String register() {
        return chance.of(List.of("r1", "r2"));
    }
}
