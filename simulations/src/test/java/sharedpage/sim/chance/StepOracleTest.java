package sharedpage.sim.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.event.Sentences;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.Step;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.ExitGroup;
import sharedpage.sim.operation.Quit;
import sharedpage.sim.operation.Wait;

/** What the random tests ask of each step is asked of every kind of event, and notices what is wrong. */
class StepOracleTest {
    private static final NamedOwner SHARED = new NamedOwner("shared", null, null, "g", null);
    private static final Event WRITE =
            new TransferEvent.BytesMoved("B", "cpu", "write", 2, 0, 4, 7, 0, false, SHARED, 4, 4);
    private static final Event COPY = new PagingEvent.FrameCopied(SHARED, 3, 5);

    private static Stream<Class<?>> types(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(StepOracleTest::types);
    }

    @Test
    void whatEachTypeOfEventSaysIsCompared() {
        assertEquals(
                List.of(),
                types(Event.class).filter(type -> !Claims.areAbout(type)).toList());
    }

    @Test
    void eachReasonForWhichACallIsRefusedIsCompared() {
        assertEquals(
                List.of(),
                Sentences.keys().stream()
                        .filter(key -> key.startsWith("Refused.") && !RefusalTruths.areAbout(key))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "B writes 4 bytes through its page 2 into frame 7, lines 0 to 3: the page that group g shares. | ",
                "B writes 5 bytes through its page 2 into frame 7, lines 0 to 3: the page that group g shares. | No [length]",
                "B writes 4 bytes through its page 7 into frame 2, lines 0 to 3: the page that group g shares. | No [",
                "B writes 4 bytes through its page 2 into frame 7, lines 0 to 4: the page that group g shares. | No [last]",
                "B writes 4 bytes through its page 2 into frame 7, lines 0 to 3: the page that group h shares. | No [",
                "X writes 4 bytes through its page 2 into frame 7, lines 0 to 3: the page that group g shares. | No name",
                "B writes 4 bytes through its page 2 into frame 7: the page that group g shares.               | Nothing of ",
                "B writes 4 bytes through its page 2 into frame 7, lines 0 to 3: its own page.                 | Nothing of ",
                "B writes 4 bytes through its page 2 into frame 7, lines 0 to 3, of 8: the page that group g shares. | The number 8",
            })
    void aSentenceWithAnotherNameOrNumberIsNoticed(String sentence, String fault) {
        String found = SentenceCheck.fault(WRITE, sentence).orElse("");
        assertTrue(fault == null ? found.isEmpty() : found.startsWith(fault), found);
    }

    @Test
    void theOrderOfTwoNumbersIsNoticed() {
        String right = "The bytes of frame 3 are copied to frame 5: the page that group g shares.";
        String wrong = "The bytes of frame 5 are copied to frame 3: the page that group g shares.";
        assertEquals(Optional.empty(), SentenceCheck.fault(COPY, right));
        assertTrue(SentenceCheck.fault(COPY, wrong).isPresent());
    }

    /** B, which is in no group, waits; and A, which is in g, leaves at another page, ends, and enters again. */
    @Test
    void aReasonThatIsNotSoIsNoticed() {
        Script.Runner runner = new Script.Runner(new Start(
                Map.of("abnormal_exit", "strict"),
                List.of(
                        new Start.Actor("P", null, List.of()),
                        new Start.Actor("A", "P", List.of()),
                        new Start.Actor("B", "P", List.of()))));
        runner.begin(0, new CreateGroup("P", "g", -1));
        runner.begin(1, new EnterGroup("A", 3, "g"));
        Machine machine = runner.machine();
        assertEquals("E_NOTMEMBER", refusals(machine, new Wait("B", "g")));
        assertEquals("E_WRONGPAGE", refusals(machine, new ExitGroup("A", 2, "g")));
        assertEquals("E_MEMBER.still_member", refusals(machine, new Quit("A")));
        assertEquals("E_MEMBER", refusals(machine, new EnterGroup("A", 4, "g")));
    }

    /** Of some reasons for which an operation could be refused those that are so. */
    private static String refusals(Machine machine, Operation operation) {
        int who = machine.actor(operation.by()).orElseThrow();
        Step step = StepBuilder.performFirst(machine, who, operation);
        Event.Refused told = (Event.Refused) step.events().get(0);
        List<String> so = Stream.of(
                        "E_MEMBER",
                        "E_MEMBER.still_member",
                        "E_NOTMEMBER",
                        "E_WRONGPAGE",
                        "E_HOLDS",
                        "E_NOSEMAPHORE",
                        "E_OWNER",
                        "E_NOGROUP",
                        "E_NOGROUP.dissolved",
                        "E_CLOSED",
                        "E_DEAD",
                        "E_HALTED")
                .filter(reason -> Claims.fault(step, refused(told, reason)).isEmpty())
                .toList();
        return String.join(" ", so);
    }

    private static Event refused(Event.Refused told, String key) {
        String[] parts = key.split("[.]", -1);
        String reason = parts.length == 1 ? null : parts[1];
        return new Event.Refused(told.process(), told.operation(), parts[0], reason, told.about(), told.page());
    }
}
