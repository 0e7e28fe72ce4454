package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.event.Failure;
import sharedpage.sim.machine.StepOutcome;
import sharedpage.sim.operation.Add;
import sharedpage.sim.operation.CompareAndSwap;
import sharedpage.sim.operation.Load;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Store;
import sharedpage.sim.operation.TestAndSet;
import sharedpage.sim.operation.Write;

/** Words travel between memory and the registers of a process. */
class RegistersTest {
    private static TestMachine machine(String... settings) {
        return TestMachine.with(settings).process("A").page("A", 0, 0, "abcd").page("A", 1, 1, "efgh");
    }

    private static String register(TestMachine machine, String name) {
        return Long.toUnsignedString(
                machine.state().process("A").orElseThrow().registers().get(name));
    }

    @ParameterizedTest(name = "words of {0}")
    @CsvSource({"1, 97", "2, 25185", "4, 1684234849", "8, 7233733596922733153"})
    void theLowestByteComesFirst(int size, String value) {
        TestMachine machine = machine("page_size=8", "word_size=" + size).done(new Load("A", 0, 0, "r1"));
        assertEquals(value, register(machine, "r1"));
        machine.done(new Store("A", 1, 0, "r1"));
        assertEquals("abcdabcd".substring(0, size), machine.text(1, 0, size));
    }

    @ParameterizedTest(name = "{0} bytes: 255 + {1} = {2}")
    @CsvSource({"1, 1, 0", "1, 3, 2", "2, 1, 256", "1, -255, 0", "1, -256, 255", "8, -256, 18446744073709551615"})
    void sumsKeepTheBytesOfAWord(int size, int added, String sum) {
        TestMachine machine = machine("page_size=8", "word_size=" + size)
                .done(new Add("A", "r2", 255))
                .done(new Add("A", "r2", added));
        assertEquals(sum, register(machine, "r2"));
        assertEquals(
                List.of("r2"),
                machine.state().process("A").orElseThrow().registers().used());
    }

    @Test
    void aWordAcrossThePageEndIsMovedByTwoActions() {
        TestMachine machine = machine("page_size=4", "word_size=4");
        machine.begin(new Load("A", 0, 2, "r1"));
        assertEquals("25699", register(machine, "r1"), "only \"cd\" so far");
        machine.settle();
        assertEquals(0x66656463, Integer.parseInt(register(machine, "r1")), "then \"ef\" of the next page");
        machine.done(new Add("A", "r1", 1)).done(new Store("A", 0, 2, "r1"));
        assertEquals("abdd", machine.text(0, 0, 4));
        assertEquals("efgh", machine.text(1, 0, 4));
    }

    @Test
    void aTrapBehindThePageEndLeavesHalfAWord() {
        TestMachine machine = machine("page_size=4", "word_size=2").done(new Add("A", "r1", 0x5a59));
        assertEquals(Failure.ADDRESS, machine.failureOf(new Store("A", 1, 3, "r1")));
        assertEquals("efgY", machine.text(1, 0, 4));
    }

    @ParameterizedTest(name = "words of {0}: {1}, then {2}")
    @CsvSource({"1, 97, 01626364", "2, 25185, 01006364", "4, 1684234849, 01000000"})
    void testAndSetReadsAndWritesAWordInOneAction(int size, String found, String then) {
        TestMachine machine = machine("page_size=4", "word_size=" + size);
        machine.done(new TestAndSet("A", 0, 0, "r1"));
        assertEquals(1, machine.steps().size());
        assertEquals(found, register(machine, "r1"));
        assertEquals(
                then,
                HexFormat.of().formatHex(machine.frame(0).bytes().slice(0, 4).toArray()));
        machine.done(new TestAndSet("A", 0, 0, "r1"));
        assertEquals("1", register(machine, "r1"), "it is set already");
    }

    @ParameterizedTest(name = "words of {0}: {1} to {2}")
    @CsvSource({"1, 97, 65, Abcd", "1, 96, 65, abcd", "2, 25185, 16705, AAcd", "1, -159, 65, Abcd", "1, 353, 66, Bbcd"})
    void compareAndSwapWritesIfTheWordIsTheExpectedOne(int size, int expected, int value, String then) {
        TestMachine machine = machine("page_size=4", "word_size=" + size);
        machine.done(new CompareAndSwap("A", 0, 0, "r2", expected, value));
        assertEquals(1, machine.steps().size());
        assertEquals(size == 1 ? "97" : "25185", register(machine, "r2"), "what was there, swapped or not");
        assertEquals(then, machine.text(0, 0, 4));
    }

    @Test
    void anAtomicUpdateNeedsTheRightToWriteAndOnePage() {
        TestMachine machine = TestMachine.with("page_size=4", "word_size=2")
                .process("A")
                .readOnlyPage("A", 0, 0, "abcd")
                .page("A", 1, 1, "efgh");
        assertEquals(Failure.PROTECTION, machine.failureOf(new TestAndSet("A", 0, 0, "r1")));
        assertEquals(
                Failure.PROTECTION,
                machine.failureOf(new CompareAndSwap("A", 0, 0, "r1", 0, 1)),
                "even if it would write nothing");
        assertEquals(Failure.BOUNDS, machine.failureOf(new TestAndSet("A", 1, 3, "r1")));
        assertEquals(Failure.ADDRESS, machine.failureOf(new TestAndSet("A", 1, 4, "r1")));
        assertEquals("abcdefgh", machine.text(0, 0, 4) + machine.text(1, 0, 4));
    }

    @Test
    void aPageOnDiskIsFetchedFirst() {
        TestMachine machine = machine("page_size=4").done(new PageOut("A", 0));
        assertEquals(
                StepOutcome.DONE, machine.perform(new Load("A", 0, 1, "r3")).outcome());
        assertEquals("98", register(machine, "r3"));
    }

    @ParameterizedTest(name = "grain {0}, words of {1}, by {2}: {3} actions")
    @CsvSource({
        "fragment, 1, cpu, 2",
        "word, 1, cpu, 6",
        "word, 2, cpu, 4",
        "word, 4, cpu, 2",
        "word, 2, dma, 5",
        "fragment, 2, dma, 3"
    })
    void aTransferIsOneActionForEachFragmentOrWord(String grain, int word, String way, int actions) {
        TestMachine machine = machine("page_size=4", "granularity=" + grain, "word_size=" + word, "transfer=" + way);
        machine.done(new Write("A", 0, 1, 6, TestMachine.pattern("ABCDEF")));
        assertEquals("aABC", machine.text(0, 0, 4));
        assertEquals("DEFh", machine.text(1, 0, 4));
        assertEquals(actions, machine.steps().size());
    }
}
