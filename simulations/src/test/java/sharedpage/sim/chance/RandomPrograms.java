package sharedpage.sim.chance;

import java.util.ArrayList;
import java.util.List;

/**
 * Small programs at random, in which much goes wrong: few processes and groups, few bytes, and any of the careless settings.
 * All that they name exists, so that every text can be read.
 */
final class RandomPrograms {
    private static final List<String> PROCESSES = List.of("P", "A", "B", "X");
    private static final List<String> SETTINGS = List.of(
            "semaphore_initial: 0",
            "semaphore_initial: 2",
            "signal_by: anyone",
            "handoff: barging",
            "abnormal_exit: cleanup",
            "abnormal_exit: strict",
            "illegal_calls: cleanup",
            "illegal_calls: literal",
            "busy_dissolve: force",
            "creator_exit: auto_dissolve",
            "holder_exit: robust",
            "holder_exit: repair",
            "who_may_enter: open",
            "min_members: block",
            "reenter: closed",
            "reenter: unguarded",
            "semaphore_at: create",
            "mailbox_full: fail",
            "relocation: descriptor",
            "relocation: list_nohold",
            "tlb: 0",
            "signal_by: anyone",
            "transfer: dma");

    private final Chance chance;
    private final StringBuilder text = new StringBuilder("title: Programs at random\n");

    private RandomPrograms(Chance chance) {
        this.chance = chance;
    }

    /** The text of a scenario. */
    static String text(Chance chance) {
        RandomPrograms programs = new RandomPrograms(chance);
        programs.machine();
        programs.setup();
        programs.programs();
        return programs.text.toString();
    }

    private void machine() {
        List<String> settings = new ArrayList<>(List.of("page_size: 4", "pages: 4", "frames: 6"));
        if (chance.percent(30)) {
            settings.add("granularity: word");
        }
        for (int i = chance.below(4); i > 0; i--) {
            String setting = chance.of(SETTINGS);
            String key = setting.substring(0, setting.indexOf(':'));
            if (settings.stream().noneMatch(other -> other.startsWith(key + ":"))) {
                settings.add(setting);
            }
        }
        text.append("machine: {").append(String.join(", ", settings)).append("}\n");
        text.append("processes: {P: {}, A: {parent: P}, B: {parent: ")
                .append(chance.percent(50) ? "P" : "A")
                .append("}, X: {private: {1: {fill: x}}}}\n");
    }

    private void setup() {
        text.append("setup:\n  - create_group: {by: P, as: g}\n  - create_group: {by: ")
                .append(chance.percent(70) ? "P" : "A")
                .append(", as: h}\n  - create_mailbox: {by: A, as: m, capacity: 1, longest: 4}\n");
        text.append("  - allow_send: {by: A, mailbox: m, to: B}\n");
        for (String name : List.of("A", "B", "P")) {
            if (chance.percent(name.equals("P") ? 30 : 95)) {
                text.append("  - enter_group: {by: ").append(name).append(", page: 1, group: g}\n");
            }
            if (chance.percent(name.equals("P") ? 20 : 45)) {
                text.append("  - enter_group: {by: ").append(name).append(", page: 2, group: h}\n");
            }
        }
    }

    private void programs() {
        text.append("programs:\n");
        List<String> names = new ArrayList<>(PROCESSES);
        int acting = chance.percent(60) ? 2 : 3;
        for (int i = 0; i < acting; i++) {
            String name = names.remove(chance.below(chance.percent(85) ? Math.min(3, names.size()) : names.size()));
            text.append("  ").append(name).append(":\n");
            List<String> lines = new ArrayList<>();
            while (lines.isEmpty() || (lines.size() < 10 / acting && chance.percent(75))) {
                lines.addAll(phrase());
            }
            lines.forEach(line -> text.append("    - ").append(line).append('\n'));
        }
        if (chance.percent(8)) {
            text.append("  os:\n    - page_out: {of: ")
                    .append(chance.of(List.of("A", "B")))
                    .append(", page: 1}\n");
        }
    }

    /** Some lines that make sense together, or one that need not. */
    private List<String> phrase() {
        String group = chance.percent(75) ? "g" : "h";
        int page = group.equals("g") ? 1 : 2;
        String other = chance.of(List.of("g", "h"));
        String member = chance.of(List.of("P", "A", "B"));
        return switch (chance.below(36)) {
            case 31, 32, 33 -> List.of("load: {page: " + page + "}", "add: {value: 1}", "store: {page: " + page + "}");
            case 34, 35 -> List.of(line(page));
            case 0, 1, 2, 3 -> List.of("wait: {group: " + group + "}");
            case 4, 5, 6 -> List.of("signal: {group: " + group + "}");
            case 7, 8 ->
                List.of(
                        "wait: {group: " + group + "}",
                        "wait: {group: " + other + "}",
                        "signal: {group: " + other + "}");
            case 9, 10 -> List.of("wait: {group: " + group + "}", line(page), "signal: {group: " + group + "}");
            case 11, 12, 13, 14 ->
                List.of("load: {page: " + page + "}", "add: {value: 1}", "store: {page: " + page + "}");
            case 15 -> List.of("load: {page: " + page + "}", "store: {page: " + page + "}", "add: {value: 1}");
            case 16, 17, 18 -> List.of(line(page));
            case 19 -> List.of("add: {value: 1}", "add: {value: 2}");
            case 28 -> List.of(line(page), line(page));
            case 20, 21, 22 -> List.of("kill: {process: " + member + "}");
            case 23 ->
                List.of(
                        "enter_group: {page: " + chance.from(1, 3) + ", group: " + group + "}",
                        "signal: {group: " + group + "}");
            case 24 -> List.of("exit_group: {page: " + page + ", group: " + group + "}");
            case 25 -> List.of("dissolve_group: {group: " + group + "}");
            case 26 -> List.of("suspend_group: {group: " + group + "}", "resume_group: {group: " + group + "}");
            case 27 -> List.of(chance.percent(50) ? "quit: {}" : "suspend_group: {group: " + group + "}");
            case 29 -> List.of("send: {mailbox: m, page: 1, bytes: 1}");
            default -> List.of("receive: {mailbox: m, page: 1, size: 1}");
        };
    }

    /** An access to a shared page, often to its last lines or past them. */
    private String line(int page) {
        String at = chance.percent(10) ? "r1" : "" + chance.from(2, 3);
        String bytes = chance.percent(10) ? "r1" : "" + chance.from(1, 4);
        String where = "page: " + page + ", at: " + at + ", bytes: " + bytes;
        return chance.percent(50) ? "write: {" + where + ", fill: w}" : "read: {" + where + "}";
    }
}
