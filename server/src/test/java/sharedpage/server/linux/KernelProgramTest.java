package sharedpage.server.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.reader.ScenarioReader;

/** Scenarios with real processes on the kernel of this machine; skipped where there is none or no compiler of C. */
class KernelProgramTest {
    private static final Pattern RUN = Pattern.compile("shared-page-lab-(\\d+)-.*");

    private static KernelProgram program;

    @BeforeAll
    static void compile(@TempDir Path cache) throws KernelException {
        assumeTrue(CCompiler.isThere(), CCompiler.SKIPPED);
        program = KernelProgram.in(cache);
    }

    private static Scenario read(String name, String text) {
        return ScenarioReader.read(name, text).value().orElseThrow();
    }

    private static KernelRun run(Scenario scenario) throws KernelException {
        return program.run(KernelComparison.commands(scenario), scenario.settings());
    }

    static List<String> lessons() {
        return Library.names();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void thisKernelDoesWhatWasRecorded(String lesson) throws KernelException {
        Scenario scenario = read(lesson, Library.text(lesson).orElseThrow());
        KernelRun recorded = Recordings.of(lesson).orElseThrow();
        KernelRun here = run(scenario);
        assertEquals(facts(recorded), facts(here), "recorded on " + recorded.kernel());
        if (pageSize(recorded).equals(pageSize(here))) {
            assertEquals(recorded.exchanges(), here.exchanges(), "recorded on " + recorded.kernel());
        }
    }

    private static String pageSize(KernelRun run) {
        return run.kernel().substring(run.kernel().lastIndexOf(' '));
    }

    /** In lines of the model: the size of the kernel's page may be another one. */
    private static List<String> facts(KernelRun run) {
        return run.exchanges().stream()
                .map(exchange -> exchange.command() + ": " + KernelFacts.of(exchange.reply()))
                .toList();
    }

    /** Scenarios of the test's resources, with the settings to which their differences are due. */
    static Stream<Arguments> scenarios() {
        return Stream.of(
                Arguments.of("copied-when-written", Set.of()),
                Arguments.of("deleted-object", Set.of()),
                Arguments.of("full-mailbox", Set.of()),
                Arguments.of("list-for-a-device", Set.of()),
                Arguments.of("one-instruction", Set.of()),
                Arguments.of("open-files", Set.of()),
                Arguments.of("owner-died", Set.of()),
                Arguments.of("remote-call", Set.of()),
                Arguments.of("replaced-page", Set.of()),
                Arguments.of("returned-by-the-kernel", Set.of()),
                Arguments.of("robust-and-repaired", Set.of()),
                Arguments.of("stopped", Set.of()),
                Arguments.of(
                        "same-user",
                        Set.of(
                                "illegal_calls=cleanup",
                                "illegal_calls=literal",
                                "signal_by=anyone",
                                "who_may_enter=open")));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void otherScenariosDifferBySettingsOnly(String name, Set<String> settings) throws IOException, KernelException {
        Scenario scenario = read(name, resource("/linux/" + name + ".yaml"));
        KernelComparison compared = KernelComparison.of(scenario, run(scenario));
        Set<String> reasons = new TreeSet<>();
        for (ComparedFact fact : compared.facts()) {
            assertFalse(fact.agreement() == Agreement.UNEXPLAINED, fact::toString);
            if (fact.agreement() == Agreement.BY_SETTING) {
                reasons.add(fact.reason());
            }
        }
        assertEquals(new TreeSet<>(settings), reasons);
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = KernelProgramTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void nothingOutlivesARun() throws IOException, KernelException {
        Scenario scenario = read("owner-died", resource("/linux/owner-died.yaml"));
        Set<Path> before = outlived();
        assertEquals("waits", run(scenario).exchanges().get(7).reply().get(0), "B is still in a system call");
        assertEquals(before, outlived());
    }

    /** The folders of runs, of any program on this machine, whose process has ended. */
    private static Set<Path> outlived() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("/dev/shm"))) {
            return new TreeSet<>(folders.filter(KernelProgramTest::isOutlived).toList());
        }
    }

    private static boolean isOutlived(Path folder) {
        Matcher run = RUN.matcher(folder.getFileName().toString());
        return run.matches() && ProcessHandle.of(Long.parseLong(run.group(1))).isEmpty() && Files.exists(folder);
    }

    @Test
    void aProgramThatStopsIsReported() {
        Settings defaults = Settings.defaults();
        KernelException stopped =
                assertThrows(KernelException.class, () -> program.run(List.of("x".repeat(40_000)), defaults));
        assertTrue(stopped.getMessage().contains("exit code"), stopped::getMessage);
    }
}
