package sharedpage.server.linux;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.EntryKind;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.operation.RegisterArguments;
import sharedpage.sim.operation.Revoke;
import sharedpage.sim.policy.GroupPolicies.Enforcement;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.policy.TransferMode;
import sharedpage.sim.process.Process;
import sharedpage.sim.scenario.Scenario;

/**
 * The operations of a scenario as commands of the kernel program, one a line: {@code src/main/c/lab.h} shows them. Where
 * Linux has several calls for the same purpose the settings choose.
 */
final class KernelCommands {
    /** The command of each operation that Linux has calls for. */
    private static final Map<String, String> TEMPLATES = Map.ofEntries(
            Map.entry("spawn", "spawn {by} {as} {inheritance}"),
            Map.entry("create_group", "create_group {by} {as} {semaphore} {initial}"),
            Map.entry("enter_group", "enter_group {by} {page} {group} {rights} {occupied}"),
            Map.entry("exit_group", "exit_group {by} {page} {group}"),
            Map.entry("dissolve_group", "dissolve_group {by} {group}"),
            Map.entry("wait", "wait {by} {group}"),
            Map.entry("signal", "signal {by} {group}"),
            Map.entry("make_consistent", "make_consistent {by} {group}"),
            Map.entry("suspend_group", "suspend_group {by} {group}"),
            Map.entry("resume_group", "resume_group {by} {group}"),
            Map.entry("read", "{device}read {by} {page} {at} {bytes}"),
            Map.entry("write", "{device}write {by} {page} {at} {bytes} {data}"),
            Map.entry("dma_read", "dma_read {by} {page} {at} {bytes}"),
            Map.entry("dma_write", "dma_write {by} {page} {at} {bytes} {data}"),
            Map.entry("load", "load {by} {page} {at} {word} {register}"),
            Map.entry("add", "add {by} {register} {value}"),
            Map.entry("store", "store {by} {page} {at} {word} {register}"),
            Map.entry("test_and_set", "test_and_set {by} {page} {at} {word} {register}"),
            Map.entry("compare_and_swap", "compare_and_swap {by} {page} {at} {word} {expected} {value} {register}"),
            Map.entry("quit", "quit {by}"),
            Map.entry("kill", "kill {by} {process}"),
            Map.entry("page_out", "page_out {of} {page}"),
            Map.entry("relocate", "page_out {of} {page}"),
            Map.entry("create_mailbox", "create_mailbox {by} {as} {capacity} {longest}"),
            Map.entry("allow_send", "allow_send {by} {mailbox} {to}"),
            Map.entry("send", "send {by} {mailbox} {page} {at} {bytes} {capabilities}"),
            Map.entry("receive", "receive {by} {mailbox} {page} {at} {size}"),
            Map.entry("remote_call", "remote_call {by} {mailbox} {reply} {page} {at} {bytes} {size}"),
            Map.entry("reply", "reply {by} {mailbox} {page} {at} {bytes}"),
            Map.entry("delete_mailbox", "delete_mailbox {by} {mailbox}"),
            Map.entry("create_object", "create_object {by} {as} {bytes}"),
            Map.entry("read_object", "read_object {by} {capability} {at} {bytes}"),
            Map.entry("write_object", "write_object {by} {capability} {at} {bytes} {data}"),
            Map.entry("load_object", "load_object {by} {capability} {at} {word} {register}"),
            Map.entry("store_object", "store_object {by} {capability} {at} {word} {register}"),
            Map.entry("grant", "grant {by} {capability} {to} {access}"),
            Map.entry("drop_capability", "drop_capability {by} {capability}"),
            Map.entry("create_caretaker", "create_caretaker {by} {capability} {as}"),
            Map.entry("revoke", "revoke {by} {capability} {way}"),
            Map.entry("delete_object", "delete_object {by} {capability}"),
            Map.entry("page_out_object", "page_out_object {object}"),
            Map.entry("relocate_object", "page_out_object {object}"));

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private static final String CARETAKER = "caretaker";

    private static final Set<String> ATOMIC = Set.of("test_and_set", "compare_and_swap");

    private KernelCommands() {}

    /** What makes the machine as it is before the setup: processes with their private pages. */
    static List<String> start(Scenario scenario) {
        Machine machine = scenario.machine();
        List<String> commands = new ArrayList<>();
        machine.processes().stream().forEach(process -> commands.add("process " + process.name()));
        machine.processes().stream().forEach(process -> addPages(machine, process, commands));
        return commands;
    }

    private static void addPages(Machine machine, Process process, List<String> commands) {
        for (int page = 0; page < process.table().size(); page++) {
            PageTableEntry entry = process.entry(page);
            if (entry.kind() == EntryKind.PRIVATE) {
                byte[] bytes = machine.frames().get(entry.frame()).bytes().toArray();
                commands.add("private " + process.name() + " " + page + " " + BytePatterns.pattern(bytes));
            }
        }
    }

    /** The command of an operation; empty if Linux has no call for it. */
    static Optional<String> of(Operation operation, Settings settings) {
        if (operation instanceof RegisterArguments) {
            return Optional.empty(); // it was refused, or not begun: the kernel knows no registers of the model
        }
        String name = Operations.signatureOf(operation).name();
        Map<String, String> values = new HashMap<>(choices(settings));
        Operations.valuesOf(operation).forEach((key, value) -> values.put(key, text(key, value, settings)));
        boolean taken = name.equals("revoke") && !CARETAKER.equals(values.get("way"));
        boolean split = ATOMIC.contains(name) && isSplit(Integer.parseInt(values.get("at")), settings);
        return Optional.ofNullable(taken || split ? null : TEMPLATES.get(name))
                .map(template -> filled(template, values));
    }

    /** Why an operation has no command. */
    static String whyNot(Operation operation) {
        if (operation instanceof RegisterArguments) {
            return "its arguments were not taken from registers";
        } else if (operation instanceof Revoke) {
            return "Linux takes no open file from other processes";
        }
        boolean atomic = ATOMIC.contains(Operations.signatureOf(operation).name());
        return atomic ? "no instruction updates a word in two pages" : "Linux has no call for it";
    }

    /** Whether a word lies in two pages, which no instruction translates at once. */
    private static boolean isSplit(int line, Settings settings) {
        return line + settings.get(Setting.WORD_SIZE) > settings.pageSize();
    }

    private static String filled(String template, Map<String, String> values) {
        Matcher slot = SLOT.matcher(template);
        return slot.replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))))
                .strip();
    }

    private static Map<String, String> choices(Settings settings) {
        boolean literal = settings.get(Setting.ILLEGAL_CALLS) == Enforcement.LITERAL;
        return Map.of(
                "semaphore",
                semaphore(settings),
                "occupied",
                literal ? "replace" : "keep",
                "inheritance",
                inheritance(settings),
                "device",
                settings.get(Setting.TRANSFER) == TransferMode.DMA ? "dma_" : "",
                "word",
                String.valueOf(settings.get(Setting.WORD_SIZE)));
    }

    /** What a child that is made by fork(2) keeps of its parent's address space. */
    private static String inheritance(Settings settings) {
        return switch (settings.get(Setting.SPAWN)) {
            case FRESH -> "fresh";
            case INHERIT, UNLISTED -> "inherit";
            case COPY_ON_WRITE -> "copy";
        };
    }

    /** A kernel that cleans up after a death knows who holds the semaphore. */
    private static String semaphore(Settings settings) {
        if (settings.get(Setting.ABNORMAL_EXIT) != Enforcement.CLEANUP) {
            return "futex";
        }
        return Setting.word(settings.get(Setting.HOLDER_EXIT));
    }

    private static String text(String key, Object value, Settings settings) {
        if (value instanceof Bytes bytes) {
            return BytePatterns.pattern(bytes.toArray());
        } else if (value instanceof List<?> capabilities) {
            return capabilities.stream()
                    .map(EnclosedCapability.class::cast)
                    .map(one -> one.capability() + ":" + one.access())
                    .collect(Collectors.joining(" "));
        }
        boolean standard = value.equals(-1);
        return switch (key) {
            case "capacity" -> String.valueOf(standard ? settings.get(Setting.MAILBOX_CAPACITY) : value);
            case "initial" -> String.valueOf(standard ? settings.get(Setting.SEMAPHORE_INITIAL) : value);
            case "longest" -> String.valueOf(standard ? settings.get(Setting.MAILBOX_LENGTH) : value);
            default -> String.format(Locale.ROOT, "%s", value);
        };
    }
}
