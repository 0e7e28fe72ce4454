package sharedpage.sim.explore;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.ProcessState;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.EntryKind;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.process.Process;

/** All states with the actions between them, to count the orders of actions by what they lead to. */
final class StateGraph {
    private static final int MOST_BYTES = 16;

    private int[] from = new int[1 << 10];
    private int[] to = new int[1 << 10];
    private int edges;
    private int states = 1;
    private final Map<Integer, TerminalState> ends = new TreeMap<>();

    /** What is so at the end of an order. */
    private record TerminalState(Map<String, String> parts, boolean expected) {}

    void edge(int before, int after) {
        if (edges == from.length) {
            from = Arrays.copyOf(from, 2 * edges);
            to = Arrays.copyOf(to, 2 * edges);
        }
        from[edges] = before;
        to[edges++] = after;
        states = Math.max(states, Math.max(before, after) + 1);
    }

    long bytes() {
        return 8L * from.length;
    }

    void end(int state, Machine machine, boolean expected) {
        ends.put(state, new TerminalState(parts(machine), expected));
    }

    /** What can be seen at the end: the bytes of all pages, messages and objects, and who waits or is dead. */
    static Map<String, String> parts(Machine machine) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (Group group : machine.groups()) {
            if (group.isLive()) {
                parts.put("page of " + group.name(), bytes(machine, machine.page(group.page())));
            }
        }
        for (Mailbox mailbox : machine.mailboxes()) {
            if (mailbox.live()) {
                parts.put("mailbox " + mailbox.name(), messages(mailbox));
            }
        }
        for (ObjectTableEntry entry : machine.capabilities().objects()) {
            if (entry.live() && entry.page() >= 0) {
                parts.put("object " + entry.name(), bytes(machine, machine.page(entry.page())));
            }
        }
        for (Process process : machine.processes()) {
            for (int page = 0; page < process.table().size(); page++) {
                PageTableEntry entry = process.entry(page);
                if (entry.kind() == EntryKind.PRIVATE) {
                    parts.put(process.name() + "'s page " + page, bytes(machine, machine.page(entry.of())));
                }
            }
            ProcessState state = machine.stateOf(process.number());
            parts.put(process.name(), state == ProcessState.READY ? "done" : state.word());
        }
        return parts;
    }

    /** The messages, the oldest first. */
    private static String messages(Mailbox mailbox) {
        return mailbox.queue().isEmpty()
                ? "empty"
                : mailbox.queue().stream()
                        .map(message -> message.length() == 0
                                ? "none"
                                : HexFormat.of().formatHex(message.bytes().toArray()))
                        .collect(Collectors.joining(" "));
    }

    private static String bytes(Machine machine, Page page) {
        Bytes bytes = page.keeper() >= 0
                ? machine.frames().get(page.keeper()).bytes()
                : machine.memory().disk().get(page.slot()).bytes();
        return HexFormat.of().formatHex(bytes.toArray());
    }

    /** The outcomes, the most frequent first; of their parts those that are not the same in all of them. */
    List<ProgramOutcome> outcomes() {
        BigInteger[] ways = ways();
        Map<Map<String, String>, BigInteger> orders = new LinkedHashMap<>();
        Map<Map<String, String>, Boolean> expected = new LinkedHashMap<>();
        ends.forEach((state, end) -> {
            orders.merge(end.parts, ways == null ? BigInteger.ZERO : ways[state], BigInteger::add);
            expected.merge(end.parts, end.expected, Boolean::logicalAnd);
        });
        List<ProgramOutcome> outcomes = new ArrayList<>();
        orders.forEach((parts, count) -> outcomes.add(new ProgramOutcome(
                differing(parts, orders.keySet()), ways == null ? null : count, expected.get(parts))));
        if (ways != null) {
            outcomes.sort((one, other) -> other.orders().compareTo(one.orders()));
        }
        return outcomes;
    }

    private static Map<String, String> differing(Map<String, String> parts, Set<Map<String, String>> all) {
        Map<String, String> differing = new LinkedHashMap<>();
        parts.forEach((name, value) -> {
            boolean same = all.stream().allMatch(other -> value.equals(other.get(name)));
            if (!same || all.size() == 1) {
                differing.put(name, shortened(value));
            }
        });
        return differing;
    }

    /** The value with each of its words shortened. */
    private static String shortened(String value) {
        return Arrays.stream(value.split(" ", -1))
                .map(StateGraph::shortenedWord)
                .collect(Collectors.joining(" "));
    }

    /** Bytes behind the last one that is not zero are left out, and those behind a few more. */
    private static String shortenedWord(String value) {
        String digits = value.matches("[0-9a-f]{2,}") ? value.replaceFirst("(00)+$", "") : value;
        String shown = digits.isEmpty() ? "00" : digits;
        return shown.length() <= 2 * MOST_BYTES ? shown : shown.substring(0, 2 * MOST_BYTES) + "…";
    }

    /** In how many orders each state is reached; null if some order never ends. */
    private BigInteger[] ways() {
        int[] incoming = new int[states];
        int[] first = new int[states + 1];
        for (int i = 0; i < edges; i++) {
            incoming[to[i]]++;
            first[from[i] + 1]++;
        }
        for (int i = 0; i < states; i++) {
            first[i + 1] += first[i];
        }
        int[] next = Arrays.copyOf(first, states);
        int[] targets = new int[edges];
        for (int i = 0; i < edges; i++) {
            targets[next[from[i]]++] = to[i];
        }
        BigInteger[] ways = new BigInteger[states];
        Arrays.fill(ways, BigInteger.ZERO);
        ways[0] = BigInteger.ONE;
        Deque<Integer> ready = new ArrayDeque<>(List.of(0));
        int done = 0;
        while (!ready.isEmpty()) {
            int state = ready.remove();
            done++;
            for (int i = first[state]; i < first[state + 1]; i++) {
                ways[targets[i]] = ways[targets[i]].add(ways[state]);
                if (--incoming[targets[i]] == 0) {
                    ready.add(targets[i]);
                }
            }
        }
        return done == states ? ways : null;
    }
}
