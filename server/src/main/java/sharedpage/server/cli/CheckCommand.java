package sharedpage.server.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sharedpage.sim.run.AssertionChecker;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.ParseResult;
import sharedpage.sim.scenario.text.Problem;

/** {@code check}: prints the problems of scenario files with line and column. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check scenario files; problems are printed with line and column.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:no problem", "1:at least one problem", "2:wrong usage"})
public final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "scenario files")
    private List<String> files;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        int exit = 0;
        for (String file : files) {
            try {
                List<Problem> problems = problems(ScenarioFile.file(file));
                problems.forEach(out::println);
                exit = problems.isEmpty() ? exit : Math.max(exit, 1);
            } catch (UsageException e) {
                spec.commandLine().getErr().println(e.getMessage());
                exit = 2;
            }
        }
        out.flush();
        return exit;
    }

    /** Mistakes in the text, or in a correct text the assertions that do not hold. */
    static List<Problem> problems(ScenarioFile source) {
        ParseResult<Scenario> reading = ScenarioReader.read(source.name(), source.text());
        return reading.value().map(AssertionChecker::problems).orElse(reading.problems());
    }
}
