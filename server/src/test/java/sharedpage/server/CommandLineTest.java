package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import sharedpage.sim.scenario.library.Library;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The command line: what is printed, and the exit code. */
class CommandLineTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /** What a command did. */
    record Result(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }

        JsonNode lastState() {
            List<String> lines = lines();
            return JSON.readTree(lines.get(lines.size() - 1)).get("state");
        }
    }

    private static Result run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private static Result run(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                Main.commandLine(environment::get).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = line.execute(arguments);
        return new Result(exit, out.toString(), err.toString());
    }

    @Test
    void byTheProcessor88BytesLandInTheWritersNextPage() {
        Result result = run("run", "overflow-600", "--json", "--states");
        assertEquals(0, result.exit, result.err);
        JsonNode state = result.lastState();
        assertEquals("A".repeat(512), text(frameOfPage(state, "A", 2)));
        assertEquals("A", frameOfPage(state, "A", 2).at("/origins/0/process").stringValue());
        assertEquals(2, frameOfPage(state, "A", 2).at("/origins/0/virtual/page").intValue());
        assertEquals("A".repeat(88), text(frameOfPage(state, "A", 3)).substring(0, 88));
        assertEquals(88, frameOfPage(state, "A", 3).at("/origins/0/length").intValue());
        assertTrue(frameOfPage(state, "A", 3).at("/origins/0/overflow").booleanValue());
        assertEquals("b".repeat(512), text(frameOfPage(state, "B", 6)));
    }

    @Test
    void byDma88BytesLandInTheNextFrameWhoseverItIs() {
        Result result = run("run", "overflow-600", "--set", "transfer=dma", "--json", "--states");
        assertEquals(0, result.exit, result.err);
        JsonNode state = result.lastState();
        assertEquals("a".repeat(512), text(frameOfPage(state, "A", 3)));
        assertEquals("A".repeat(88), text(state.at("/frames/8")).substring(0, 88));
        assertEquals("dma", state.at("/frames/8/origins/0/by").stringValue());
        assertEquals("C", state.at("/frames/8/owner/process").stringValue());
        assertFalse(entry(state, "C", 0).get("modified").booleanValue());
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 64, 512, 1024})
    void everyPageSizeSplitsTheWriteAtItsOwnBoundaries(int pageSize) {
        Result result = run("run", "overflow-600", "--set", "page_size=" + pageSize, "--json");
        assertEquals(0, result.exit, result.err);
        JsonNode moved = JSON.readTree(result.lines().get(1)).at("/events/0");
        assertEquals(Math.min(600, pageSize), moved.get("length").intValue());
    }

    @Test
    void withoutStatesALineHasTheFactsAndTheHash() {
        Result result = run("run", "overflow-600", "--json");
        JsonNode header = JSON.readTree(result.lines().get(0));
        assertEquals("overflow-600", header.get("scenario").stringValue());
        assertEquals(512, header.at("/settings/page_size").intValue());
        assertTrue(header.get("hash").stringValue().matches("[0-9a-f]{16}"));
        assertFalse(header.has("state"));
        JsonNode step = JSON.readTree(result.lines().get(1));
        assertFalse(step.has("state"));
        assertFalse(step.has("delta"));
        assertNotEquals(header.get("hash"), step.get("hash"));
    }

    @Test
    void inWordsARunIsATranscript() {
        Result result = run("run", "overflow-600");
        assertEquals(0, result.exit, result.err);
        assertTrue(result.out.contains("512 bytes"), result.out);
        assertTrue(result.out.contains("88 bytes"), result.out);
    }

    @Test
    void everyLibraryScenarioKeepsItsPromises() {
        for (String name : Library.names()) {
            Result result = run("run", name);
            assertEquals(0, result.exit, name + ": " + result.err);
        }
    }

    @Test
    void aFileIsReadAsWellAsAName() throws IOException {
        Path file = folder.resolve("lesson.yaml");
        Files.writeString(file, Library.text("overflow-600").orElseThrow());
        assertEquals(0, run("run", file.toString()).exit);
        assertEquals(0, run("check", file.toString()).exit);
    }

    @Test
    void problemsComeWithLineAndColumn() throws IOException {
        Path file = folder.resolve("wrong.yaml");
        Files.writeString(
                file,
                """
                title: Five mistakes
                machine: {page_size: 500}
                processes:
                  A: {privat: {3: {fill: "a"}}}
                steps:
                  - write: {by: A, page: two, bytes: 3, fill: "x"}
                  - enter_group: {by: A, page: 2, group: nowhere}
                    ask: {text: Which?, options: [one, two], answer: three}
                """);
        Result result = run("check", file.toString());
        assertEquals(1, result.exit);
        assertEquals(5, result.lines().size(), result.out);
        for (String line : result.lines()) {
            assertTrue(line.matches(".*wrong\\.yaml:[0-9]+:[0-9]+: .*Hint: .*"), line);
        }
    }

    @Test
    void wrongUsageIsOneLineAndExitCode2() {
        for (String[] arguments : new String[][] {
            {"run", "no-such-lesson"},
            {"run", "overflow-600", "--states"},
            {"check", folder.resolve("none.yaml").toString()},
            {"serve", "--url", "lab.example.edu", "--no-open"}
        }) {
            Result result = run(arguments);
            assertEquals(2, result.exit, String.join(" ", arguments));
            assertEquals(1, result.err.lines().count(), result.err);
        }
        assertEquals(2, run("fly").exit);
        assertEquals(2, run().exit);
    }

    @Test
    void aSettingThatCanNotBeIsAProblem() {
        Result result = run("run", "overflow-600", "--set", "page_size=63");
        assertEquals(1, result.exit);
        assertTrue(result.err.contains("page_size"), result.err);
    }

    @Test
    void aPortInUseIsOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Result result = run("serve", "--no-open", "--port", String.valueOf(taken.getLocalPort()));
            assertEquals(1, result.exit);
            assertEquals(1, result.err.lines().count(), result.err);
            assertTrue(result.err.contains(String.valueOf(taken.getLocalPort())), result.err);
        }
    }

    @Test
    void neitherLanguageNorTimeZoneNorPlatformShows() throws IOException {
        byte[] here = inAnotherJvm("-Duser.language=en", "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8");
        byte[] there = inAnotherJvm(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kolkata",
                "-Dfile.encoding=ISO-8859-9");
        assertTrue(here.length > 1000);
        assertEquals(new String(here, StandardCharsets.ISO_8859_1), new String(there, StandardCharsets.ISO_8859_1));
    }

    private static byte[] inAnotherJvm(String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of("run", "overflow-600", "--json", "--states"));
        Path out = Files.createTempFile("lab", ".out");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals(0, Await.exitOf(process));
        byte[] printed = Files.readAllBytes(out);
        Files.delete(out);
        return printed;
    }

    private static JsonNode process(JsonNode state, String name) {
        for (JsonNode process : state.get("processes")) {
            if (process.get("id").stringValue().equals(name)) {
                return process;
            }
        }
        throw new AssertionError("no process " + name);
    }

    private static JsonNode entry(JsonNode state, String process, int page) {
        for (JsonNode entry : process(state, process).get("table")) {
            if (entry.get("page").intValue() == page) {
                return entry;
            }
        }
        throw new AssertionError("no entry for page " + page + " of " + process);
    }

    private static JsonNode frameOfPage(JsonNode state, String process, int page) {
        return state.get("frames").get(entry(state, process, page).get("frame").intValue());
    }

    private static String text(JsonNode frame) {
        return new String(Base64.getDecoder().decode(frame.get("bytes").stringValue()), StandardCharsets.ISO_8859_1);
    }

    @Test
    void optionsMayStandInTheEnvironment() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Map<String, String> environment = Map.of("LAB_PORT", port, "LAB_HOST", "127.0.0.1", "LAB_NO_OPEN", "true");
            Result result = run(environment, "serve");
            assertEquals(1, result.exit, result.err);
            assertTrue(result.err.startsWith("Port " + port + " of 127.0.0.1 can't be used"), result.err);
            Result given = run(Map.of("LAB_PORT", "many", "LAB_URL", "nonsense"), "serve", "--port", port, "--no-open");
            assertTrue(given.err.contains("not nonsense."), given.err);
        }
        assertEquals(0, run(Map.of("LAB_JSON", "true"), "run", "walls").exit);
        assertFalse(run(Map.of("LAB_JSON", "true"), "run", "walls").out.startsWith("{"), "only for serve");
    }

    @Test
    void bashCompletesCommandsAndOptions() {
        Result script = run("generate-completion");
        assertEquals(0, script.exit, script.err);
        assertTrue(script.lines().contains("complete -F _complete_lab -o default lab lab.sh lab.bash"), script.out);
        assertTrue(script.out.contains("_picocli_lab_serve") && script.out.contains("'--trust-proxy'"), script.out);
    }
}
