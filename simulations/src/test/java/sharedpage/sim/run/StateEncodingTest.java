package sharedpage.sim.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.Constructor;
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
            Map.entry("SimulationState.step", "tells how the state came about"),
            Map.entry("SimulationState.report", "sums up what steps reported"),
            Map.entry("SimulationState.authorsWhy", "a text of the scenario"),
            Map.entry("SimulationState.watch", "what monitors remember; no action reads it"),
            Map.entry("Machine.settings", "given by the scenario and by commands, among them the prices"),
            Map.entry("Machine.costs", "prices"),
            Map.entry("ScriptCursor.exhausted", "follows from how many lines were begun"),
            Map.entry("BackingSlot.origins", "explains bytes; no action reads it"),
            Map.entry("Message.origins", "explains bytes; no action reads it"),
            Map.entry("Activity.work", "follows from the script cursor and shows in whether the activity is idle"));

    /** What a leaf of a state can be. Of the contents of a frame the bytes count; their origins only explain them. */
    private static final Set<Class<?>> LEAVES = Set.of(
            int.class,
            Integer.class,
            long.class,
            boolean.class,
            String.class,
            Bytes.class,
            Contents.class,
            Registers.class);

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

        assertEquals(1, StateEncoding.VERSION);
        assertEquals("0ae64b4fe2d67061880d0a690a5b4166", hash(simulation.start()));
    }

    private static String text() {
        return Library.text("overflow-600").orElseThrow();
    }

    private static String hash(SimulationState state) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(StateEncoding.of(state));
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
        return Stream.concat(Stream.of(MESSAGES), lessons)
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
            compare(path, rebuilt.apply(changed(value)));
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
                        part(record, components[i]),
                        next -> rebuilt.apply(with(record, index, next)));
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
        if (type instanceof ParameterizedType container) {
            into.add(path + "*");
            facts(path + "[]", container.getActualTypeArguments()[0], into);
            return;
        }
        Class<?> plain = (Class<?>) type;
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

    private static Object changed(Object value) {
        if (value instanceof Integer number) {
            return number + 1;
        }
        if (value instanceof Boolean flag) {
            return !flag;
        }
        if (value instanceof String text) {
            return text + "x";
        }
        if (value instanceof Enum<?> constant) {
            List<?> all = List.of(constant.getDeclaringClass().getEnumConstants());
            return all.get((all.indexOf(constant) + 1) % all.size());
        }
        if (value instanceof Bytes bytes) {
            return bytes.followedBy(Bytes.of(new byte[] {1}));
        }
        if (value instanceof Contents contents) {
            return new Contents(contents.bytes().followedBy(Bytes.of(new byte[] {1})), contents.origins());
        }
        return ((Registers) value).with("r1", ((Registers) value).get("r1") + 1);
    }

    private static Object part(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object with(Record record, int index, Object next) {
        try {
            RecordComponent[] components = record.getClass().getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = Arrays.stream(components)
                    .map(component -> part(record, component))
                    .toArray();
            values[index] = next;
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
