package sharedpage.sim.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sharedpage.sim.machine.RemainingWork;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Contents;
import sharedpage.sim.memory.PersistentVector;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Registers;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.reader.ScenarioReader;

/**
 * The encoding changes with every fact of the state and with nothing else. The facts are found by reflection over the records
 * of which a state is made, so a component that is added to one of them and forgotten in the encoding fails here.
 */
class StateEncodingTest {
    /** Components that are no fact of the state, with the reason. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("SimulationState.step", "tells how the state came about; only who took it is encoded"),
            Map.entry("SimulationState.report", "sums up what steps reported"),
            Map.entry("SimulationState.authorsWhy", "a text of the scenario"),
            Map.entry("Machine.settings", "given by the scenario and by commands, among them the prices"),
            Map.entry("Machine.costs", "prices"),
            Map.entry("ScriptCursor.exhausted", "follows from how many lines were begun"),
            Map.entry("BackingSlot.origins", "explains bytes; no action reads it"),
            Map.entry("Message.origins", "explains bytes; no action reads it"));

    /** What a leaf of a state can be. Of the contents of a frame the bytes count; their origins only explain them. */
    private static final Set<Class<?>> LEAVES = Set.of(
            int.class,
            Integer.class,
            long.class,
            boolean.class,
            String.class,
            Bytes.class,
            Contents.class,
            Registers.class,
            RemainingWork.class,
            Set.class);

    /** What no lesson has: a sender that waits for room in a mailbox, and a caller that waits for its answer. */
    private static final String MESSAGES =
            """
            title: Messages
            machine: {pages: 4, frames: 8, mailbox_full: block, mailbox_capacity: 1}
            processes: {A: {private: {0: {fill: "a"}}}, B: {private: {0: {}}}}
            setup:
              - create_mailbox: {by: B, as: calls}
              - create_mailbox: {by: A, as: answers}
              - allow_send: {by: B, mailbox: calls, to: A}
            steps:
              - send: {by: A, mailbox: calls, page: 0, at: 0, bytes: 8}
              - send: {by: A, mailbox: calls, page: 0, at: 0, bytes: 8}
              - receive: {by: B, mailbox: calls, page: 0, at: 0, size: 8}
              - receive: {by: B, mailbox: calls, page: 0, at: 0, size: 8}
              - remote_call: {by: A, mailbox: calls, reply: answers, page: 0, at: 0, bytes: 8, size: 8}
              - receive: {by: B, mailbox: calls, page: 0, at: 0, size: 8}
            """;

    /** Likewise: reads that return bytes from before and from after another process's write. */
    private static final String READS =
            """
            title: Reads
            machine: {page_size: 4, pages: 4, frames: 8, granularity: word, word_size: 1}
            processes: {P: {}, A: {parent: P}, B: {parent: P}}
            setup:
              - create_group: {by: P, as: g}
              - enter_group: {by: A, page: 1, group: g}
              - enter_group: {by: B, page: 1, group: g}
            programs:
              A: [{write: {page: 1, bytes: 3, fill: a}}]
              B: [{read: {page: 1, bytes: 3}}]
            schedule: [A, B, B, A, B]
            """;

    private final Set<String> checked = new HashSet<>();
    private final List<String> unnoticed = new ArrayList<>();
    private byte[] encoding;

    @Test
    void everyFactChangesTheEncoding() {
        for (SimulationState state : states().toList()) {
            encoding = StateEncoding.of(state);
            visit("SimulationState", state, next -> next);
        }

        assertEquals(List.of(), unnoticed, "these facts changed and the encoding did not: add them to StateEncoding");
        Set<String> never = new TreeSet<>();
        facts("SimulationState", SimulationState.class, never);
        never.removeAll(checked);
        assertEquals(Set.of(), never, "no lesson has these facts: extend states(), or name them in LEFT_OUT");
    }

    @Test
    void pricesDoNotChangeTheEncoding() {
        Scenario usual = ScenarioReader.read("lesson", text()).value().orElseThrow();
        int compared = 0;
        for (Setting<?> setting : Setting.all()) {
            if (setting.key().startsWith("cost.")) {
                Scenario dear = ScenarioReader.read("lesson", text(), Map.of(setting.key(), "777"))
                        .value()
                        .orElseThrow();
                assertEquals(hashes(usual), hashes(dear), setting.key());
                compared++;
            }
        }
        assertNotEquals(0, compared, "there are prices");
    }

    @Test
    void equalStatesAreEncodedAlikeAndOthersAreNot() {
        Scenario scenario = ScenarioReader.read("lesson", text()).value().orElseThrow();
        List<String> hashes = hashes(scenario);

        assertEquals(hashes, hashes(scenario));
        assertEquals(hashes.size(), new HashSet<>(hashes).size(), "each step leads to another state");
    }

    /** Written down: hashes of the encoding are stored, so this one may change only together with StateEncoding.VERSION. */
    @Test
    void theEncodingOfAStateIsTheSameForEver() {
        Scenario scenario = ScenarioReader.read("lesson", text()).value().orElseThrow();
        Simulation simulation = new Simulation(scenario);

        assertEquals(2, StateEncoding.VERSION);
        assertEquals("76304f638af8a276c6d8f4866f2e0a95", hash(simulation.start()));
        assertEquals(
                "310315bf786403b5599e63be705b12fb",
                hash(simulation.next(simulation.start()).orElseThrow()));
    }

    /** Sessions that were stored with it are still compared with it. */
    @Test
    void soIsThatOfTheVersionBefore() {
        Scenario scenario = ScenarioReader.read("lesson", text()).value().orElseThrow();

        assertEquals("0ae64b4fe2d67061880d0a690a5b4166", hash(StateEncoding.of(new Simulation(scenario).start(), 1)));
    }

    private static String text() {
        return Library.text("overflow-600").orElseThrow();
    }

    private static String hash(SimulationState state) {
        return hash(StateEncoding.of(state));
    }

    private static String hash(byte[] encoding) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(encoding);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> hashes(Scenario scenario) {
        return run(scenario).map(StateEncodingTest::hash).toList();
    }

    private static Stream<SimulationState> run(Scenario scenario) {
        Simulation simulation = new Simulation(scenario);
        return Stream.iterate(simulation.start(), state -> state != null, state -> simulation
                .next(state)
                .orElse(null));
    }

    private static Stream<SimulationState> states() {
        Stream<String> lessons =
                Library.names().stream().map(name -> Library.text(name).orElseThrow());
        return Stream.concat(Stream.of(MESSAGES, READS), lessons)
                .flatMap(text -> run(ScenarioReader.read("lesson", text).value().orElseThrow()));
    }

    /**
     * Changes each leaf of a value once for each way of types that leads to it.
     *
     * @param rebuilt the whole state with another value in this place
     */
    private void visit(String path, Object value, UnaryOperator<Object> rebuilt) {
        if (value == null) {
            return;
        }
        if (value instanceof PersistentVector<?> vector) {
            List<Object> elements = new ArrayList<>();
            vector.forEach(elements::add);
            visitList(path, elements, changed -> rebuilt.apply(PersistentVector.of((List<?>) changed)));
        } else if (value instanceof List<?> list) {
            visitList(path, list, rebuilt);
        } else if (value instanceof Record record && !LEAVES.contains(value.getClass())) {
            visitRecord(path, record, rebuilt);
        } else if (checked.add(path)) {
            compare(path, rebuilt.apply(ChangedFact.of(value)));
        }
    }

    private void visitList(String path, List<?> list, UnaryOperator<Object> rebuilt) {
        if (!list.isEmpty() && checked.add(path + "*")) {
            List<Object> longer = new ArrayList<>(list);
            longer.add(list.get(0));
            compare(path + "*", rebuilt.apply(longer));
        }
        for (int i = 0; i < list.size(); i++) {
            int index = i;
            visit(path + "[]", list.get(i), next -> {
                List<Object> changed = new ArrayList<>(list);
                changed.set(index, next);
                return rebuilt.apply(changed);
            });
        }
    }

    private void visitRecord(String path, Record record, UnaryOperator<Object> rebuilt) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            int index = i;
            if (!isLeftOut(components[i])) {
                visit(
                        path + "." + components[i].getName(),
                        ChangedFact.part(record, components[i]),
                        next -> rebuilt.apply(ChangedFact.with(record, index, next)));
            }
        }
    }

    private void compare(String path, Object changed) {
        if (Arrays.equals(StateEncoding.of((SimulationState) changed), encoding)) {
            unnoticed.add(path);
        }
    }

    private static boolean isLeftOut(RecordComponent component) {
        return LEFT_OUT.containsKey(component.getDeclaringRecord().getSimpleName() + "." + component.getName());
    }

    /** All facts that values of a type can have, named as {@link #visit} names them. */
    private static void facts(String path, Type type, Set<String> into) {
        if (type instanceof ParameterizedType container && !LEAVES.contains(container.getRawType())) {
            into.add(path + "*");
            facts(path + "[]", container.getActualTypeArguments()[0], into);
            return;
        }
        Class<?> plain = (Class<?>) (type instanceof ParameterizedType set ? set.getRawType() : type);
        if (plain.isRecord() && !LEAVES.contains(plain)) {
            for (RecordComponent component : plain.getRecordComponents()) {
                if (!isLeftOut(component)) {
                    facts(path + "." + component.getName(), component.getGenericType(), into);
                }
            }
        } else {
            assertEquals(true, LEAVES.contains(plain) || plain.isEnum(), path + " is of a type unknown here: " + type);
            into.add(path);
        }
    }
}
