package sharedpage.sim.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.event.RequestSentences;
import sharedpage.sim.event.Sentences;
import sharedpage.sim.machine.ProcessState;
import sharedpage.sim.memory.Bytes;

/** Every operation can be said in a sentence that hides nothing of it. */
class OperationDescriptionTest {
    private static final String MEND = " Mend its block in sentences.txt.";

    static Iterable<OperationSignature<?>> forms() {
        return Operations.all();
    }

    private static Bytes text(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static Object sample(Parameter parameter) {
        return switch (parameter.kind()) {
            case NUMBER -> 43;
            case CHOICE -> parameter.words().get(parameter.words().size() - 1);
            case DATA -> text("data");
            case CAPABILITIES -> List.of(new EnclosedCapability(43, "r"));
            default -> parameter.key().toUpperCase(java.util.Locale.ROOT);
        };
    }

    private static String sentence(OperationSignature<?> form, String without) {
        Map<String, Object> values = new HashMap<>();
        for (Parameter parameter : form.parameters()) {
            boolean left = parameter.key().equals(without) && parameter.defaultValue() != null;
            values.put(parameter.key(), left ? parameter.defaultValue() : sample(parameter));
        }
        return OperationDescription.of(form.operation(new GivenArguments(values)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyOperationHasASentence(OperationSignature<?> form) {
        assertTrue(
                RequestSentences.operations().contains(form.name()),
                "Operation " + form.name() + " can't be said. Hint: add a block " + form.name()
                        + " to sentences.txt with a line \"asks: {by} …\" and a line \"request: …\".");
        String request = RequestSentences.request(form.name());
        assertTrue(request.matches("[a-z][^{}\\[\\]_.]*"), form.name() + " is requested as: " + request + MEND);
        for (Parameter parameter : form.parameters()) {
            String said = sentence(form, parameter.key());
            assertTrue(said.matches("[A-Z][^{}\\[\\]_]*[.]"), form.name() + " is told as: " + said + MEND);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noParameterIsHidden(OperationSignature<?> form) {
        Map<String, Object> values = new HashMap<>();
        form.parameters().forEach(parameter -> values.put(parameter.key(), sample(parameter)));
        String whole = OperationDescription.of(form.operation(new GivenArguments(values)));
        for (Parameter parameter : form.parameters()) {
            values.put(parameter.key(), another(parameter));
            String changed = OperationDescription.of(form.operation(new GivenArguments(values)));
            assertFalse(
                    whole.equals(changed),
                    form.name() + " is told without its " + parameter.key() + ": " + whole + MEND);
            values.put(parameter.key(), sample(parameter));
        }
    }

    private static Object another(Parameter parameter) {
        return switch (parameter.kind()) {
            case NUMBER -> 44;
            case CHOICE -> parameter.words().get(0);
            case DATA -> text("other");
            case CAPABILITIES -> List.of(new EnclosedCapability(44, "r"));
            default -> "Z";
        };
    }

    @Test
    void noSentenceIsLeftOver() {
        assertEquals(
                Operations.all().stream().map(OperationSignature::name).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(RequestSentences.operations()));
    }

    @Test
    void bytesAreToldAsTextOrNumbersAndRepeatedOnesAreCounted() {
        assertEquals(
                "A writes the 5 bytes \"hello\" at page 2, line 0.",
                OperationDescription.of(new Write("A", 2, 0, 5, text("hello"))));
        assertEquals(
                "A writes 600 bytes of \"A\" at page 2, line 0.",
                OperationDescription.of(new Write("A", 2, 0, 600, text("A"))));
        Bytes zero = Bytes.zeros(1);
        assertEquals("A writes the byte 0 at page 2, line 7.", OperationDescription.of(new Write("A", 2, 7, 1, zero)));
        assertEquals(
                "A writes 4 bytes of 0 at page 2, line 7.", OperationDescription.of(new Write("A", 2, 7, 4, zero)));
        assertEquals(
                "A writes the 2 bytes hex 00 00 at page 2, line 7.",
                OperationDescription.of(new Write("A", 2, 7, 2, Bytes.zeros(2))));
    }

    @Test
    void aRegisterIsToldInThePlaceOfItsNumber() {
        assertEquals(
                "B reads as many bytes as r1 says at page r2, line 0.",
                OperationDescription.of(RegisterArguments.of(
                        new Read("B", 0, 0, 0), Map.of(Parameter.BYTES, "r1", Parameter.PAGE, "r2"))));
        assertEquals(
                "A writes as many bytes of \"A\" as r3 says at page 2, line r4.",
                OperationDescription.of(RegisterArguments.of(
                        new Write("A", 2, 0, 1, text("A")), Map.of(Parameter.BYTES, "r3", Parameter.AT, "r4"))));
    }

    @Test
    void whatIsLeftOutIsNotTold() {
        assertEquals("A enters group g at page 2.", OperationDescription.of(new EnterGroup("A", 2, "g")));
        assertEquals(
                "A enters group g at page 2, read-only.",
                OperationDescription.of(new EnterGroup("A", 2, "g", EnterGroup.READ_ONLY)));
        assertEquals("P creates group g.", OperationDescription.of(new CreateGroup("P", "g", -1)));
        assertEquals("P creates group g in frame 7.", OperationDescription.of(new CreateGroup("P", "g", 7)));
    }

    @Test
    void everyStateOfAProcessHasAnEnd() {
        for (ProcessState state : ProcessState.values()) {
            assertTrue(Sentences.atEnd("A", state.word()).matches("A [^_{}]*[.]"), state.word());
        }
    }
}
