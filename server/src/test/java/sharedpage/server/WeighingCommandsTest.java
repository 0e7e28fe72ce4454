package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The commands compare and costs: what they print, and their exit codes. */
class WeighingCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Result(int exit, String out, String err) {}

    private static Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                Main.commandLine(name -> null).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = line.execute(arguments);
        return new Result(exit, out.toString(), err.toString());
    }

    @Test
    void compareTellsTheFirstDifferenceAndTheCosts() {
        Result result = run("compare", "overflow-600", "--with", "transfer=dma");
        assertEquals(0, result.exit, result.err);
        assertTrue(result.out.contains("Machine 2: transfer=dma\n"), result.out);
        assertTrue(
                result.out.contains("FIRST DIFFERENCE: A's page 3 has 88 other bytes, from line 0 on.\n"), result.out);
        JsonNode json = JSON.readTree(
                run("compare", "overflow-600", "--with", "transfer=dma", "--with", "transfer=dma,iommu=on", "--json")
                        .out);
        assertEquals(1, json.get("first_difference").intValue());
        assertEquals(3, json.get("machines").size());
        assertEquals("on", json.at("/machines/2/settings/iommu").stringValue());
        assertEquals("E_IOMMU", json.at("/operations/0/machines/2/error").stringValue());
        assertTrue(json.at("/operations/0/machines/0/difference").isNull());
        assertTrue(json.at("/machines/0/costs/memory").intValue() > 0);
    }

    @Test
    void aSharedPageStandsBesideMessages() {
        Result result = run("compare", "verdict-hand-over-page", "--with", "lesson=verdict-hand-over-messages");
        assertEquals(0, result.exit, result.err);
        assertTrue(result.out.contains("\n2. B takes them.\n   machine 1: B waits on the semaphore"), result.out);
        assertTrue(result.out.contains("   machine 2: refused E_SIZE, 1 step, "), result.out);
        Result unknown = run("compare", "walls", "--with", "lesson=no-such");
        assertEquals(2, unknown.exit);
        assertTrue(unknown.err.contains("the library has no scenario of that name"), unknown.err);
    }

    @Test
    void mechanismsDifferInCostsAtMost() {
        Result result = run("compare", "verdict-move-page", "--with", "relocation=descriptor");
        assertEquals(0, result.exit, result.err);
        assertTrue(result.out.contains("   machine 1: done, 21 steps, 19100 ns: "), result.out);
        assertTrue(result.out.endsWith("The machines differ in their costs at most.\n"), result.out);
    }

    @Test
    void costsAreCountedBesideTheFormulas() {
        Result text = run("costs");
        assertEquals(0, text.exit, text.err);
        assertTrue(text.out.contains("71600 (71600)"), text.out);
        assertTrue(
                text.out.contains("descriptor_raw is cheaper up to 710 accesses (710), list from there on"), text.out);

        List<String> lines = run("costs", "--csv").out.lines().toList();
        assertEquals("chart,curve,x,counted,closed", lines.get(0));
        assertTrue(lines.contains("relocation,list,4,36400,36400"), lines::toString);

        JsonNode json = JSON.readTree(run("costs", "--json", "--members", "4", "--set", "cost.S=0").out);
        assertEquals(3, json.get("charts").size());
        assertEquals(20_400.0, json.at("/charts/0/curves/0/points/1/counted").doubleValue());
        assertEquals("list", json.at("/charts/2/break_even/0/above").stringValue());
    }

    @Test
    void whatIsWrongIsToldWithItsExitCode() {
        assertEquals(1, run("compare", "walls", "--with", "tlb=many").exit);
        assertEquals(2, run("compare", "walls", "--with", "tlb").exit);
        assertEquals(2, run("compare", "walls").exit, "there is nothing to compare with");
        assertEquals(2, run("compare", "no-such-lesson", "--with", "tlb=0").exit);
        assertEquals(2, run("costs", "--members", "1").exit);
        assertEquals(2, run("costs", "--json", "--csv").exit);
        assertEquals(1, run("costs", "--set", "cost.S=no").exit);
    }
}
