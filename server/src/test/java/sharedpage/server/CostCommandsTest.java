package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The commands compare and costs: what they print, their exit codes, and with explore what they say of errors. */
class CostCommandsTest {
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

        JsonNode json = JSON.readTree(run("costs", "--json", "--members", "4", "--set", "cost.hold=0").out);
        assertEquals(3, json.get("charts").size());
        assertEquals(20_400.0, json.at("/charts/0/curves/0/points/1/counted").doubleValue());
        assertEquals("list", json.at("/charts/2/break_even/0/above").stringValue());
    }

    @Test
    void whereNoFormulaHoldsTheSettingIsNamed() {
        Result text = run("costs", "--set", "tlb=4");
        assertEquals(0, text.exit, text.err);
        String reason = "tlb=4 holds both pages that are accessed in turn, so the hit ratio is not that of the axis.";
        assertTrue(text.out.contains("   list: no formula: " + reason + "\n"), text.out);
        assertTrue(text.out.contains("   list: K + nL + nS"), "a move has its formula");
        assertFalse(text.out.contains("is cheaper"), text.out);

        assertTrue(
                run("costs", "--set", "tlb=4", "--csv").out.contains("\ntotal,descriptor,0,3200,\n"),
                "no number stands for a formula");

        JsonNode json = JSON.readTree(run("costs", "--set", "tlb=4", "--json").out);
        assertTrue(json.at("/charts/2/curves/0/formula").isNull());
        assertEquals(reason, json.at("/charts/2/curves/0/reason").stringValue());
        assertTrue(json.at("/charts/2/curves/0/points/3/closed").isNull());
        assertTrue(json.at("/charts/0/curves/0/reason").isNull());
        assertEquals(0, json.at("/charts/2/break_even").size());
    }

    @ParameterizedTest
    @CsvSource({
        "tlb=1, ",
        "tlb=2, list",
        "tlb=4, list",
        "tlb=64, list",
        "capability_cache=2, capability",
    })
    void eachWayIsComparedWithTheListOrItIsSaidWhyNot(String setting, String without) {
        String total = run("costs", "--set", setting).out.split("pay in total", 2)[1];
        for (String way : List.of("descriptor", "descriptor_raw", "capability")) {
            boolean compared = total.contains("   " + way + " is cheaper ");
            boolean excused = total.contains("   " + way + " and list: no point of break-even is computed, since "
                    + without + " has no formula\n");
            assertTrue(compared ^ excused, () -> way + " in " + total);
            assertEquals("list".equals(without) || way.equals(without), excused, total);
        }
    }

    @Test
    void twoCurvesThatNeverMeetAreComparedInASentence() {
        String dma = run("costs", "--set", "transfer=dma").out;
        assertTrue(dma.contains("   descriptor is cheaper than list, however often the bytes are accessed\n"), dma);
        Result free = run("costs", "--csv", "--set", "entry_repair=lazy");
        assertTrue(free.out.contains("\nrelocation,list,64,289400,289400\n"), free.out);
    }

    @TempDir
    static Path folder;

    /** Files that cannot be compared, by their names. */
    @BeforeAll
    static void write() throws IOException {
        Files.writeString(folder.resolve("mistake.yaml"), "title: x\nprocesses: {A: {}}\nsteps:\n  - wrte: {by: A}\n");
        Files.writeString(folder.resolve("nothing.yaml"), "title: x\nprocesses: {A: {}}\n");
        Files.writeString(folder.resolve("empty.yaml"), "");
        Files.write(folder.resolve("latin.yaml"), new byte[] {(byte) 0xE4});
        Files.writeString(folder.resolve("long.yaml"), "#".repeat(262_145));
        Files.createDirectory(folder.resolve("folder.yaml"));
        Files.writeString(
                folder.resolve("parts.yaml"),
                "title: x\nprocesses: {A: {}}\nsteps:\n  - part: The end\n    quit: {by: A}\n");
    }

    /** Where it is, what was found, what was expected, how to fix it; nothing is printed that could be taken for a result. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | compare                              | Missing required options and parameters: '--with=",
                "2 | compare walls                        | Missing required option: '--with=key=value",
                "2 | compare walls --with                 | Missing required parameter for option '--with'",
                "2 | compare walls --with tlb             | --with tlb can't be read. Expected key=value, several of them",
                "2 | compare walls --with =3              | --with =3 can't be read. Expected key=value",
                "2 | compare walls --with tlb=0,tlb=1     | --with tlb=0,tlb=1 can't be read. Expected key=value",
                "1 | compare walls --with tlb=many        | --with tlb=many: settings:1:1: tlb is \"many\". Expected a whole"
                        + " number from 0 to 64. Hint: write",
                "1 | compare walls --with tlb=9 --with tlb=65 | --with tlb=65: settings:1:1: tlb is \"65\".",
                "1 | compare walls --with transfer=post   | --with transfer=post: settings:1:1: transfer is \"post\". Expected"
                        + " one of cpu, dma. Hint: write",
                "1 | compare walls --with nonsense=1      | --with nonsense=1: settings:1:1: There is no setting nonsense."
                        + " Hint: use one of page_size, ",
                "1 | compare walls --with frames=1        | --with frames=1: walls:7:28: No frame is free for page 2 of B:"
                        + " all 1 are taken. Hint: set frames higher",
                "2 | compare walls --with lesson=wals     | --with lesson=wals: the library has no scenario of that name. It"
                        + " has: walls,",
                "2 | compare wals --with tlb=0            | There is no file wals, and no such scenario in the library: walls,",
                "2 | compare walls --with a=1 --with a=1 --with a=1 --with a=1 --with a=1 --with a=1 --with a=1 --with a=1"
                        + " | --with is there 8 times. At most 7 machines are compared with the first one. Leave some out.",
                "1 | compare /parts.yaml --with lesson=verdict-hand-over-page | verdict-hand-over-page:12:5: Part 1 is \"A makes"
                        + " 512 bytes and hands them over\", but in /parts.yaml it is \"The end\". Hint: name the same parts",
                "1 | compare /mistake.yaml --with tlb=0   | /mistake.yaml:4:5: The key wrte is unknown here. Did you mean write?",
                "1 | compare /nothing.yaml --with tlb=0   | /nothing.yaml:1:1: There are neither programs nor steps, so there"
                        + " is nothing to compare. Hint: add some.",
                "1 | compare /empty.yaml --with tlb=0     | /empty.yaml:1:1: The text is empty. Hint: write a scenario",
                "2 | compare /latin.yaml --with tlb=0     | /latin.yaml is not UTF-8. Save it as UTF-8.",
                "2 | compare /long.yaml --with tlb=0      | /long.yaml has 262145 bytes. The limit is 262,144 bytes. Shorten it.",
                "2 | compare /folder.yaml --with tlb=0    | /folder.yaml is a folder. Name a file in it.",
                "2 | compare /none.yaml --with tlb=0      | There is no file /none.yaml, and no such scenario in the library:",
                "2 | compare walls others --with tlb=0    | Unmatched argument at index 3: 'others'",
                "2 | compare walls --with tlb=0 --jsn     | Unknown option: '--jsn'",
                "2 | costs list                           | Unmatched argument at index 2: 'list'",
                "2 | costs --members                      | Missing required parameter for option '--members' (N)",
                "2 | costs --members many                 | Invalid value for option '--members': 'many' is not an int",
                "2 | costs --members 1                    | --members is 1. Expected a whole number from 2 to 64.",
                "2 | costs --members 65                   | --members is 65. Expected a whole number from 2 to 64.",
                "2 | costs --run 3                        | --run is 3. Expected one of [1, 2, 4, 10, 20, 50, 100].",
                "2 | costs --accesses 7                   | --accesses is 7. Expected one of [1000, 2000, 5000, 10000, 20000].",
                "2 | costs --set cost.hold                   | Value for option option '--set' (key=value) should be in KEY=VALUE",
                "1 | costs --set cost.hold=no                | settings:1:1: cost.hold is \"no\". Expected a whole number from 0 to"
                        + " 100000000. Hint: write",
                "1 | costs --set nonsense=1               | settings:1:1: There is no setting nonsense. Hint: use one of",
                "1 | costs --set frames=1                 | settings:1:1: With frames=1 the costs can't be counted: M0 asks to"
                        + " create a group and is refused: no suitable page frame is free. Hint: choose other settings.",
                "2 | costs --jsn                          | Unknown option: '--jsn'",
                "2 | costs --csv                          | --json and --csv exclude each other.",
                "2 | explore                              | Missing required parameter: 'SCENARIO'",
                "2 | explore /mistake.yaml                | /mistake.yaml:4:5: The key wrte is unknown here. Did you mean write?",
                "2 | explore /nothing.yaml                | /nothing.yaml has neither programs nor steps, so nothing can go wrong.",
                "2 | explore /latin.yaml                  | /latin.yaml is not UTF-8. Save it as UTF-8.",
                "2 | explore lost-update --property dead  | There is no property dead. Choose of: incidents, invariants,",
                "2 | explore lost-update --seconds 0      | --seconds is 0. Expected a number of at least 1.",
                "2 | explore lost-update --megabytes 0    | --megabytes is 0. Expected a number of at least 1.",
                "2 | explore lost-update --others 1 --reduce | --others 1 stands beside --reduce. Leave one of them out.",
            })
    void whatIsWrongIsToldWithItsExitCode(int exit, String arguments, String told) {
        String place = folder + "/";
        String line = arguments.replace(" /", " " + place).replaceFirst(" |$", " --json ");
        Result wrong = run(line.split(" "));
        assertEquals(exit, wrong.exit, wrong.err);
        assertTrue(wrong.err.startsWith(told.replaceAll("(^| )/", "$1" + place)), wrong.err);
        assertEquals("", wrong.out);
    }
}
