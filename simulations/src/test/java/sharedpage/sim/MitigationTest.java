package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.Quit;

/**
 * What each mitigation makes of 600 bytes into a 512-byte page: by the MMU and by DMA, written and read. Behind the shared
 * page A has a page of its own, full of {@code o}; behind the shared frame lies C's page, full of {@code c}. "600, o 88"
 * means that all 600 bytes moved and 88 of {@code o} were overwritten, or were returned.
 */
class MitigationTest {
    private static final String TABLE =
            """
            # mitigation         | C         | MMU write      | MMU read      | DMA write   | DMA read
            none                 | lives     | 600, o 88      | 600, o 88     | 600, c 88   | 600, c 88
            bounds_check=reject  | lives     | E_BOUNDS 0     | E_BOUNDS 0    | E_BOUNDS 0  | E_BOUNDS 0
            bounds_check=truncate| lives     | 512            | 512           | 512         | 512
            guard_page=on        | lives     | E_ADDRESS 512  | E_ADDRESS 512 | 600, c 88   | 600, c 88
            guard_frame=on       | lives     | 600, o 88      | 600, o 88     | 600         | 600
            rights=r             | lives     | E_PROTECTION 0 | 600, o 88     | E_PROTECTION 0 | 600, c 88
            iommu=on             | lives     | 600, o 88      | 600, o 88     | E_IOMMU 512 | E_IOMMU 512
            scatter_gather=on    | lives     | 600, o 88      | 600, o 88     | 600, o 88   | 600, o 88
            bounce_buffer=on     | lives     | 512            | 512           | 512         | 512
            zero_fill=on_free         | lives     | 600, o 88      | 600, o 88     | 600, c 88   | 600, c 88
            none                 | has ended | 600, o 88      | 600, o 88     | 600, c 88   | 600, c 88
            zero_fill=on_free         | has ended | 600, o 88      | 600, o 88     | 600         | 600
            zero_fill=never           | has ended | 600, o 88      | 600, o 88     | 600, c 88   | 600, c 88
            """;

    private static Stream<List<String>> rows() {
        return TABLE.lines().filter(line -> !line.startsWith("#")).map(line -> Arrays.stream(line.split("\\|", -1))
                .map(String::strip)
                .toList());
    }

    static Stream<Arguments> cells() {
        List<Transfer> ways = List.of(Transfer.values());
        return rows().flatMap(row -> IntStream.range(0, ways.size())
                .mapToObj(i -> Arguments.of(row.get(0), row.get(1), ways.get(i), row.get(2 + i))));
    }

    @Test
    void theTableHasFourCellsForEachOfThirteenRows() {
        assertEquals(13, rows().count());
        assertEquals(13 * 4, cells().count());
    }

    @ParameterizedTest(name = "{0}, C {1}, {2}: {3}")
    @MethodSource("cells")
    void sixHundredBytes(String mitigation, String c, Transfer way, String told) {
        assertEquals(told, way.told(machine(mitigation, c), "o", "c"));
    }

    private static TestMachine machine(String mitigation, String c) {
        boolean setting = !mitigation.equals("none") && !mitigation.startsWith("rights");
        String rights = mitigation.equals("rights=r") ? EnterGroup.READ_ONLY : EnterGroup.READ_WRITE;
        TestMachine machine = setting ? TestMachine.with(mitigation) : TestMachine.with();
        machine.process("P").childOf("P", "A").process("C");
        machine.done(new CreateGroup("P", "g", 7)).done(new EnterGroup("A", 2, "g", rights));
        if (!mitigation.startsWith("guard_page")) {
            machine.page("A", 3, 0, "o");
        }
        machine.page("C", 0, mitigation.startsWith("guard_frame") ? 9 : 8, "c");
        return c.equals("lives") ? machine : machine.done(new Quit("C"));
    }
}
