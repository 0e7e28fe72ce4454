package sharedpage.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sharedpage.server.linux.Agreement;
import sharedpage.server.linux.KernelComparison;
import sharedpage.server.linux.KernelException;
import sharedpage.server.linux.KernelProgram;
import sharedpage.server.linux.KernelReport;
import sharedpage.server.linux.KernelRun;
import sharedpage.server.linux.Recordings;
import sharedpage.sim.analysis.ProblemException;
import sharedpage.sim.run.AssertionChecker;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.ParseResult;
import sharedpage.sim.scenario.text.Problem;

/** {@code linux}: carries a scenario out with real processes and prints both runs side by side. */
@Command(
        name = "linux",
        mixinStandardHelpOptions = true,
        description = "Carry out a scenario with real Linux processes and compare it with the model, fact by fact."
                + " Without a scenario: the table of the recorded runs of all lessons.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:each fact is equal, explained by a setting, or not observable",
            "1:a problem, or a difference that no setting explains",
            "2:wrong usage, or no Linux kernel"
        })
public final class LinuxCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "SCENARIO", description = "a file, or a scenario of the library")
    private String scenario;

    @Option(names = "--set", paramLabel = "key=value", description = "another value for a setting")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--record",
            paramLabel = "FOLDER",
            description = "carry out all lessons and write what the kernel did to FOLDER, a file each")
    private Path recordings;

    @Spec
    private CommandSpec spec;

    private final UnaryOperator<String> environment;

    /** @param environment the variables, by name */
    public LinuxCommand(UnaryOperator<String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        try {
            if (recordings != null) {
                return record();
            }
            return scenario == null ? table() : compare();
        } catch (UsageException | KernelException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
        } catch (ProblemException e) {
            e.problems().forEach(spec.commandLine().getErr()::println);
            return 1;
        }
    }

    private int compare() throws UsageException, KernelException, ProblemException {
        ScenarioFile source = ScenarioFile.fileOrLibrary(scenario);
        Scenario read = read(source.name(), source.text());
        KernelRun run = program().run(KernelComparison.commands(read), read.settings());
        KernelComparison compared = KernelComparison.of(read, run);
        print(KernelReport.of(compared, run.kernel()));
        return compared.count(Agreement.UNEXPLAINED) == 0 ? 0 : 1;
    }

    private Scenario read(String name, String text) throws ProblemException {
        ParseResult<Scenario> reading = ScenarioReader.read(name, text, settings);
        List<Problem> problems = new ArrayList<>(reading.problems());
        reading.value().map(AssertionChecker::problems).ifPresent(problems::addAll);
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return reading.value().orElseThrow();
    }

    private KernelProgram program() throws KernelException {
        String cache = environment.apply("XDG_CACHE_HOME");
        return KernelProgram.in(KernelProgram.userCache(cache, System.getProperty("user.home")));
    }

    private int record() throws UsageException, KernelException, ProblemException {
        if (scenario != null || !settings.isEmpty()) {
            throw new UsageException("--record takes all lessons as they are written: no SCENARIO and no --set.");
        }
        KernelProgram program = program();
        for (String lesson : Library.names()) {
            Scenario read = read(lesson, Library.text(lesson).orElseThrow());
            write(lesson, program.run(KernelComparison.commands(read), read.settings()));
        }
        print("Recorded " + Library.names().size() + " lessons in " + recordings + ".\n");
        return 0;
    }

    private void write(String lesson, KernelRun run) throws UsageException {
        try {
            Files.writeString(Files.createDirectories(recordings).resolve(Recordings.fileName(lesson)), run.text());
        } catch (IOException e) {
            throw new UsageException("The folder " + recordings + " can't be written: " + e.getMessage()
                    + ". Name one that you may write.");
        }
    }

    private int table() throws ProblemException {
        List<KernelComparison> all = new ArrayList<>();
        for (String lesson : Library.names()) {
            Scenario read = read(lesson, Library.text(lesson).orElseThrow());
            Recordings.of(lesson).ifPresent(run -> all.add(KernelComparison.of(read, run)));
        }
        print(KernelReport.table(all));
        return all.stream().allMatch(one -> one.count(Agreement.UNEXPLAINED) == 0) ? 0 : 1;
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
