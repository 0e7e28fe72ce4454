package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.DmaWrite;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.Quit;
import sharedpage.sim.operation.Write;

/**
 * What 600 bytes from the shared frame on meet behind it, by DMA. The frame that follows is full of {@code n}; "600, n 88"
 * means that all bytes moved and 88 of {@code n} were overwritten, or were returned.
 */
class NextFrameTest {
    enum Next {
        FREE,
        OF_ANOTHER_PROCESS,
        OF_THE_CALLER,
        OF_ANOTHER_GROUP,
        OF_THE_KERNEL,
        BEHIND_THE_LAST,
        FIRST_BY_WRAP
    }

    @ParameterizedTest(name = "{0}: write {1} {3}, read {2} {4}")
    @CsvSource({
        "FREE,               '600, n 88', '600, n 88', '',               ''",
        "OF_ANOTHER_PROCESS, '600, n 88', '600, n 88', foreign_write 88, foreign_read 88",
        "OF_THE_CALLER,      '600, n 88', '600, n 88', '',               ''",
        "OF_ANOTHER_GROUP,   '600, n 88', '600, n 88', foreign_write 88, foreign_read 88",
        "OF_THE_KERNEL,      '600, n 88', '600, n 88', foreign_write 88, foreign_read 88",
        "BEHIND_THE_LAST,    E_BUS 512,   E_BUS 512,   '',               ''",
        "FIRST_BY_WRAP,      '600, n 88', '600, n 88', foreign_write 88, foreign_read 88"
    })
    void sixHundredBytes(Next next, String write, String read, String writeIncident, String readIncident) {
        assertEquals(write, Transfer.DMA_WRITE.told(machine(next), "n"));
        assertEquals(read, Transfer.DMA_READ.told(machine(next), "n"));
        assertEquals(writeIncident, incident(Transfer.DMA_WRITE, next));
        assertEquals(readIncident, incident(Transfer.DMA_READ, next));
    }

    private static String incident(Transfer way, Next next) {
        return String.join(" ", TestMachine.incidents(machine(next).perform(way.operation(600))));
    }

    @Test
    void theTableHasAllOwnersOfTheNextFrame() {
        CsvSource table = Arrays.stream(NextFrameTest.class.getDeclaredMethods())
                .filter(method -> method.getName().equals("sixHundredBytes"))
                .findFirst()
                .orElseThrow()
                .getAnnotation(CsvSource.class);
        assertEquals(
                Arrays.stream(Next.values()).map(Next::name).toList(),
                Arrays.stream(table.value())
                        .map(row -> row.substring(0, row.indexOf(',')))
                        .toList());
    }

    private static TestMachine machine(Next next) {
        boolean last = next == Next.BEHIND_THE_LAST || next == Next.FIRST_BY_WRAP;
        TestMachine machine =
                next == Next.FIRST_BY_WRAP ? TestMachine.with("physical_memory_end=wrap") : TestMachine.with();
        machine.process("P").childOf("P", "A").process("C");
        machine.done(new CreateGroup("P", "g", last ? 11 : 7)).done(new EnterGroup("A", 2, "g"));
        return switch (next) {
            case FREE -> machine.page("C", 0, 8, "n").done(new Quit("C"));
            case OF_ANOTHER_PROCESS -> machine.page("C", 0, 8, "n");
            case OF_THE_CALLER -> machine.page("A", 5, 8, "n");
            case OF_ANOTHER_GROUP ->
                machine.done(new CreateGroup("P", "h", 8))
                        .done(new EnterGroup("P", 5, "h"))
                        .done(new Write("P", 5, 0, 512, TestMachine.pattern("n")));
            case OF_THE_KERNEL -> machine.kernelFrame(8, "n");
            case BEHIND_THE_LAST -> machine;
            case FIRST_BY_WRAP -> machine.page("C", 0, 0, "n");
        };
    }

    @Test
    void theVictimIsNamed() {
        for (Next next : List.of(Next.OF_ANOTHER_PROCESS, Next.OF_ANOTHER_GROUP, Next.OF_THE_KERNEL)) {
            String told = machine(next).what(new DmaWrite("A", 2, 0, 600, TestMachine.pattern("A")));
            String victim =
                    next == Next.OF_ANOTHER_PROCESS ? "C" : next == Next.OF_THE_KERNEL ? "the kernel" : "group h";
            assertEquals(true, told.contains(victim + " has not agreed to it, and no trap reports it."), told);
        }
    }
}
