package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Write;

/**
 * What 600 bytes from the shared page 2 on meet behind it, through the MMU. The page that follows is full of {@code n};
 * "600, n 88" means that all bytes moved and 88 of {@code n} were overwritten, or were returned.
 */
class NextPageTest {
    enum Next {
        PRIVATE,
        READ_ONLY,
        SWAPPED_OUT,
        NONE,
        BEHIND_THE_LAST,
        FIRST_BY_WRAP,
        OF_ANOTHER_GROUP
    }

    @ParameterizedTest(name = "{0}: write {1}, read {2}")
    @CsvSource({
        "PRIVATE,          '600, n 88',      '600, n 88'",
        "READ_ONLY,        E_PROTECTION 512, '600, n 88'",
        "SWAPPED_OUT,      '600, n 88',      '600, n 88'",
        "NONE,             E_ADDRESS 512,    E_ADDRESS 512",
        "BEHIND_THE_LAST,  E_ADDRESS 512,    E_ADDRESS 512",
        "FIRST_BY_WRAP,    '600, n 88',      '600, n 88'",
        "OF_ANOTHER_GROUP, '600, n 88',      '600, n 88'"
    })
    void sixHundredBytes(Next next, String write, String read) {
        TestMachine written = machine(next);
        assertEquals(write, Transfer.MMU_WRITE.told(written, "n"));
        assertEquals("A".repeat(512), written.text(7, 0, 512), "what had moved before a trap stays moved");
        assertEquals(read, Transfer.MMU_READ.told(machine(next), "n"));
    }

    @Test
    void theTableHasAllStatesOfTheNextPage() throws NoSuchMethodException {
        CsvSource table = NextPageTest.class
                .getDeclaredMethod("sixHundredBytes", Next.class, String.class, String.class)
                .getAnnotation(CsvSource.class);
        assertEquals(
                Arrays.stream(Next.values()).map(Next::name).toList(),
                Arrays.stream(table.value())
                        .map(row -> row.substring(0, row.indexOf(',')))
                        .toList());
    }

    private static TestMachine machine(Next next) {
        String[] settings =
                switch (next) {
                    case BEHIND_THE_LAST -> new String[] {"pages=3"};
                    case FIRST_BY_WRAP -> new String[] {"pages=3", "address_space_end=wrap"};
                    default -> new String[0];
                };
        TestMachine machine = TestMachine.with(settings).process("P").childOf("P", "A");
        machine.done(new CreateGroup("P", "g", 7)).done(new EnterGroup("A", 2, "g"));
        return switch (next) {
            case PRIVATE -> machine.page("A", 3, 0, "n");
            case READ_ONLY -> machine.readOnlyPage("A", 3, 0, "n");
            case SWAPPED_OUT -> machine.page("A", 3, 0, "n").done(new PageOut("A", 3));
            case NONE, BEHIND_THE_LAST -> machine;
            case FIRST_BY_WRAP -> machine.page("A", 0, 0, "n");
            case OF_ANOTHER_GROUP ->
                machine.done(new CreateGroup("P", "h", 0))
                        .done(new EnterGroup("P", 5, "h"))
                        .done(new Write("P", 5, 0, 512, TestMachine.pattern("n")))
                        .done(new EnterGroup("A", 3, "h"));
        };
    }

    @Test
    void anOverflowIntoAPageOnDiskFetchesIt() {
        TestMachine machine = machine(Next.SWAPPED_OUT);
        int before = machine.state().costs().of(UnitPrice.DISK);
        OperationReport report = machine.perform(new Write("A", 2, 0, 600, TestMachine.pattern("A")));
        assertEquals(1, machine.state().costs().of(UnitPrice.DISK) - before);
        assertEquals(
                1,
                report.events().stream()
                        .filter(event -> event.key().equals("PageFaulted.hard"))
                        .count());
        assertEquals("A".repeat(88) + "n".repeat(424), machine.text(machine.frameOf("A", 3), 0, 512));
    }

    @Test
    void wrappingGoesOnAroundTheWholeAddressSpace() {
        TestMachine machine = TestMachine.with("pages=2", "page_size=4", "address_space_end=wrap")
                .process("A");
        machine.page("A", 0, 0, "x").page("A", 1, 1, "y");
        machine.done(new Write("A", 1, 2, 10, TestMachine.pattern("0123456789")));
        assertEquals("2345", machine.text(0, 0, 4));
        assertEquals("6789", machine.text(1, 0, 4), "the transfer has come round to where it began");
        assertEquals(
                TestMachine.pattern("6789234567"),
                machine.perform(new Read("A", 1, 0, 10)).received().bytes());
    }
}
