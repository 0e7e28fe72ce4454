package sharedpage.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import sharedpage.server.linux.CCompiler;
import sharedpage.sim.scenario.library.Library;

/** {@code linux}: both runs side by side, the table, new recordings. */
class LinuxCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int linux(String... arguments) {
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", folder.toString());
        CommandLine line =
                Main.commandLine(environment::get).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] all = new String[arguments.length + 1];
        all[0] = "linux";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return line.execute(all);
    }

    @Test
    void withoutAScenarioItPrintsTheTableOfTheRecordings() {
        assertEquals(0, linux(), err::toString);
        assertEquals(Library.names().size() + 2, out.toString().lines().count());
        assertTrue(out.toString().contains("\noverflow-600 "), out::toString);
    }

    @Test
    void itPrintsBothRunsSideBySide() {
        assumeTrue(CCompiler.isThere(), CCompiler.SKIPPED);
        assertEquals(0, linux("overflow-600-dma"), err::toString);
        String text = out.toString();
        assertTrue(text.contains("600 bytes of \"A\" at page 2, line 0. In the kernel, "), text);
        assertTrue(text.contains("by setting scatter_gather=on"), text);
        assertTrue(text.contains("100 x \"secret \""), text);
    }

    @Test
    void aDifferenceWithoutASettingIsExitCode1() throws IOException {
        assumeTrue(CCompiler.isThere(), CCompiler.SKIPPED);
        Path scenario = Files.writeString(
                folder.resolve("kill.yaml"),
                "title: t\nprocesses: {A: {}, B: {}}\nsteps:\n  - kill: {by: A, process: B}\n");
        assertEquals(1, linux(scenario.toString()), err::toString);
        assertTrue(out.toString().contains("E_NOTANCESTOR"), out::toString);
        assertTrue(out.toString().contains("unexplained"), out::toString);
    }

    @Test
    void itRecordsAllLessons() throws IOException {
        assumeTrue(CCompiler.isThere(), CCompiler.SKIPPED);
        Path recordings = folder.resolve("new/recordings");
        assertEquals(0, linux("--record=" + recordings), err::toString);
        for (String lesson : Library.names()) {
            assertTrue(Files.size(recordings.resolve(lesson + ".txt")) > 100, lesson);
        }
    }

    @Test
    void elsewhereThanOnLinuxItSaysSo() {
        String here = System.getProperty("os.name");
        System.setProperty("os.name", "Mac OS X");
        try {
            assertEquals(2, linux("walls"));
        } finally {
            System.setProperty("os.name", here);
        }
        assertTrue(err.toString().contains("needs a Linux kernel; this system is Mac OS X"), err::toString);
    }

    @Test
    void wrongUsageIsExitCode2() {
        assertEquals(2, linux("no-such-lesson"));
        assertEquals(2, linux("walls", "--record=" + folder));
        assertTrue(err.toString().contains("--record takes all lessons"), err::toString);
    }
}
