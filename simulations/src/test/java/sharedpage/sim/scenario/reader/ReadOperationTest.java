package sharedpage.sim.scenario.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.operation.GivenArguments;
import sharedpage.sim.operation.OperationNotation;
import sharedpage.sim.operation.OperationSignature;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.operation.Write;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.process.Process;
import sharedpage.sim.scenario.text.ParseResult;
import sharedpage.sim.scenario.text.Problem;
import tools.jackson.databind.json.JsonMapper;

/** A user's own operation: read like a line of a scenario, and written so that it can be read again. */
class ReadOperationTest {
    private static final Machine MACHINE = Machine.empty(Settings.defaults())
            .with(Process.fresh(0, "A", Process.NO_PARENT, 8))
            .with(Process.fresh(1, "B", 0, 8));

    private static Operation read(String json) {
        ParseResult<Operation> reading = ScenarioReader.operation(json, MACHINE);
        assertEquals(List.of(), reading.problems());
        return reading.value().orElseThrow();
    }

    private static Bytes bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return Bytes.of(bytes);
    }

    @Test
    void bytesAreGivenInFourWays() {
        assertEquals(
                new Write("A", 2, 0, 600, bytes('A')),
                read("{\"write\": {\"by\": \"A\", \"page\": 2, \"bytes\": 600, \"fill\": \"A\"}}"));
        assertEquals(
                new Write("A", 2, 510, 5, bytes('h', 'e', 'l', 'l', 'o')),
                read("{\"write\": {\"by\": \"A\", \"page\": 2, \"at\": 510, \"text\": \"hello\"}}"));
        assertEquals(
                new Write("A", 2, 0, 2, bytes(10, 255)),
                read("{\"write\": {\"by\": \"A\", \"page\": 2, \"hex\": \"0a FF\"}}"));
        assertEquals(
                new Write("A", 2, 0, 3, bytes(42)),
                read("{\"write\": {\"by\": \"A\", \"page\": 2, \"bytes\": 3, \"value\": 42}}"));
        assertEquals(
                new Write("A", 2, 0, 2, bytes(0xc3, 0xa9)),
                read("{\"write\": {\"by\": \"A\", \"page\": 2, \"text\": \"\u00e9\"}}"),
                "a text is UTF-8");
    }

    @Test
    void anAliasMeansTheSame() {
        assertEquals(
                read("{\"enter_group\": {\"by\": \"A\", \"page\": 2, \"group\": \"g\"}}"),
                read("{\"join_group\": {\"by\": \"A\", \"page\": 2, \"group\": \"g\"}}"));
    }

    @Test
    void anUnknownProcessIsAProblemAndAnUnknownGroupIsForTheMachineToRefuse() {
        List<Problem> problems = ScenarioReader.operation("{\"wait\": {\"by\": \"C\", \"group\": \"h\"}}", MACHINE)
                .problems();
        assertEquals(
                List.of("operation:1:17: There is no process C. Hint: name one of A, B, or make it with spawn."),
                problems.stream().map(Problem::toString).toList());
    }

    @Test
    void whatIsNoOperationIsAProblem() {
        for (String text : List.of(
                "",
                "{}",
                "[]",
                "null",
                "{\"write\": null}",
                "{\"expect\": {\"outcome\": \"done\"}}",
                "{\"quit\": {\"by\": \"A\"}, \"why\": \"so\"}",
                "{\"quit\": {\"by\": \"A\"}, \"wait\": {\"by\": \"A\", \"group\": \"g\"}}",
                "{\"quit\": {\"by\": \"A\"}} {}",
                "{".repeat(10_000))) {
            ParseResult<Operation> reading = ScenarioReader.operation(text, MACHINE);
            assertTrue(reading.value().isEmpty(), text);
            assertEquals(1, reading.problems().size(), () -> text + " " + reading.problems());
        }
    }

    static Stream<Operation> operations() {
        Stream<Operation> everyForm = Operations.all().stream().map(ReadOperationTest::sample);
        Stream<Operation> writes = Stream.of(
                new Write("A", 2, 0, 600, bytes('A')),
                new Write("A", 2, 7, 0, bytes(' ', '"', '\\')),
                new Write("A", 2, 0, 600, bytes(0, 200, 'x')),
                new Write("A", 2, 0, 2, bytes('4', '2')));
        return Stream.concat(everyForm, writes);
    }

    private static Operation sample(OperationSignature<?> form) {
        Map<String, Object> values = new HashMap<>();
        for (Parameter parameter : form.parameters()) {
            values.put(
                    parameter.key(),
                    switch (parameter.kind()) {
                        case PROCESS -> "A";
                        case GROUP -> "g";
                        case MAILBOX -> "m";
                        case OBJECT -> "o";
                        case NEW_NAME -> "new";
                        case NUMBER -> parameter.defaultValue() == null ? Integer.valueOf(3) : parameter.defaultValue();
                        case CHOICE -> parameter.words().get(1);
                        case CAPABILITIES ->
                            List.of(new EnclosedCapability(3, "r"), new EnclosedCapability(0, EnclosedCapability.ALL));
                        case DATA -> bytes('d', 'a', 't', 'a');
                    });
        }
        return form.operation(new GivenArguments(values));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatIsWrittenIsReadBackAsTheSameOperation(Operation operation) {
        String json = JsonMapper.shared().writeValueAsString(OperationNotation.of(operation));
        assertEquals(operation, read(json));
    }

    @Test
    void onlyWhatMattersIsWritten() {
        assertEquals(
                "{write={by=A, page=2, bytes=600, fill=A}}",
                OperationNotation.of(new Write("A", 2, 0, 600, bytes('A'))).toString());
        assertEquals(
                "{write={by=A, page=2, at=7, bytes=2, hex=00ff}}",
                OperationNotation.of(new Write("A", 2, 7, 2, bytes(0, 255))).toString());
    }
}
