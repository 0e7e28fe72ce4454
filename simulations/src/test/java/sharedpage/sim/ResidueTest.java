package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.DissolveGroup;
import sharedpage.sim.operation.DmaRead;
import sharedpage.sim.operation.DmaWrite;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.ExitGroup;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Quit;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Relocate;
import sharedpage.sim.operation.Write;

/** What a device does to bytes of others: pages that are clean or modified, and frames that somebody has given back. */
class ResidueTest {
    private static final DmaWrite OVERFLOW = new DmaWrite("A", 2, 0, 600, TestMachine.pattern("A"));

    /** A's shared page is in frame 7, C's page behind it in frame 8. */
    private static TestMachine neighbours(String... settings) {
        return TestMachine.with(settings)
                .process("P")
                .childOf("P", "A")
                .process("C")
                .page("C", 0, 8, "c")
                .done(new CreateGroup("P", "g", 7))
                .done(new EnterGroup("A", 2, "g"));
    }

    private static String readByC(TestMachine machine, int bytes) {
        StringBuilder text = new StringBuilder();
        for (byte value :
                machine.perform(new Read("C", 0, 0, bytes)).received().bytes().toArray()) {
            text.append((char) value);
        }
        return text.toString();
    }

    @Test
    void damageToACleanPageVanishesWithItsFrame() {
        TestMachine machine = neighbours();
        assertEquals(List.of("foreign_write 88"), TestMachine.incidents(machine.perform(OVERFLOW)));
        assertEquals("AAAA", readByC(machine, 4), "C reads what it never wrote");
        OperationReport out = machine.perform(new PageOut("C", 0));
        assertEquals(
                List.of("bytes_vanished 88"),
                TestMachine.incidents(out),
                "no modified bit is set, so nothing is written");
        assertEquals("c".repeat(512), readByC(machine, 512), "C is healed");
    }

    @Test
    void damageToAModifiedPageIsWrittenToDiskWithIt() {
        TestMachine machine = neighbours().done(new Write("C", 0, 511, 1, TestMachine.pattern("w")));
        machine.done(OVERFLOW);
        assertEquals(List.of(), TestMachine.incidents(machine.perform(new PageOut("C", 0))));
        assertEquals("A".repeat(88) + "c".repeat(423) + "w", readByC(machine, 512), "the damage is permanent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "list_nohold", "soft_descriptor", "descriptor", "descriptor_raw"})
    void aWriteThatStaysInItsPageIsNotLost(String mechanism) {
        TestMachine machine =
                neighbours("relocation=" + mechanism).done(new DmaWrite("A", 2, 0, 512, TestMachine.pattern("A")));
        machine.done(new Relocate("A", 2, 3));
        assertEquals(List.of(), TestMachine.incidents(machine.perform(new PageOut("A", 2))));
        assertEquals(
                TestMachine.pattern("A").repeated(0, 512),
                machine.perform(new Read("A", 2, 0, 512)).received().bytes());
    }

    /** C ends and leaves 512 bytes behind. First a device reads past A's page, then a new group gets the frame. */
    @ParameterizedTest(name = "{0}: a device sees {1}, the next owner sees {2}")
    @CsvSource({"on_alloc, c, .", "on_free, ., .", "never, c, c"})
    void whoSeesWhatWasInAFrame(String zero, String device, String owner) {
        TestMachine machine = neighbours("zero_fill=" + zero).done(new Quit("C"));
        byte seen = machine.perform(new DmaRead("A", 2, 512 - 1, 2))
                .received()
                .bytes()
                .at(1);
        assertEquals(device, seen == 0 ? "." : String.valueOf((char) seen));
        machine.done(new CreateGroup("P", "h", 8));
        assertEquals(owner.repeat(512), machine.text(8, 0, 512));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"on_alloc, .", "on_free, A", "never, A"})
    void theNextOwnerInheritsWhatADeviceLeftInAFreeFrame(String zero, String inherited) {
        TestMachine machine =
                neighbours("zero_fill=" + zero).done(new Quit("C")).done(OVERFLOW);
        machine.done(new CreateGroup("P", "h", 8));
        assertEquals(inherited.repeat(88), machine.text(8, 0, 88));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"on_alloc, A", "on_free, .", "never, A"})
    void aFrameIsWipedWhenItIsGivenBackInAnyWay(String zero, String left) {
        TestMachine machine = neighbours("zero_fill=" + zero).done(new Write("A", 2, 0, 512, TestMachine.pattern("A")));
        machine.done(new PageOut("A", 2));
        assertEquals(left.repeat(512), machine.text(7, 0, 512), "by paging");
        machine.done(new Read("A", 2, 0, 1));
        int frame = machine.frameOf("A", 2);
        machine.done(new ExitGroup("A", 2, "g")).done(new DissolveGroup("P", "g"));
        assertEquals(left.repeat(512), machine.text(frame, 0, 512), "by dissolving the group");
    }

    @Test
    void residueComesBackFromDiskAsItWas() {
        TestMachine machine = neighbours("zero_fill=never").done(new Quit("C")).done(new CreateGroup("P", "h", 8));
        machine.done(new EnterGroup("A", 5, "h")).done(new PageOut("A", 5));
        assertEquals(
                'c', machine.perform(new Read("A", 5, 0, 1)).received().bytes().at(0));
    }
}
