package sharedpage.server.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sharedpage.server.wire.TraceJson;
import sharedpage.sim.run.AssertionChecker;
import sharedpage.sim.run.Transcript;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;
import sharedpage.sim.scenario.text.ParseResult;
import sharedpage.sim.scenario.text.Problem;

/** {@code run}: runs a scenario and prints what happens. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Run a scenario and print what happens.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all went as the scenario expects", "1:a problem or a false expectation", "2:wrong usage"})
public final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO", description = "a file, or a scenario of the library")
    private String scenario;

    @Option(names = "--set", paramLabel = "key=value", description = "another value for a setting")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--json", description = "one JSON object a line: header, then steps")
    private boolean json;

    @Option(names = "--states", description = "with --json: the whole state in the header and in each step")
    private boolean states;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            return carryOut(ScenarioFile.fileOrLibrary(scenario));
        } catch (UsageException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
        }
    }

    private int carryOut(ScenarioFile source) throws UsageException {
        if (states && !json) {
            throw new UsageException("--states goes with --json.");
        }
        ParseResult<Scenario> reading = ScenarioReader.read(source.name(), source.text(), settings);
        if (reading.value().isEmpty()) {
            return complain(reading.problems());
        }
        Scenario read = reading.value().get();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            new TraceJson(read, states).writeTo(line -> out.print(line + "\n"));
        } else {
            out.print(Transcript.of(read));
        }
        out.flush();
        return complain(AssertionChecker.problems(read));
    }

    private int complain(List<Problem> problems) {
        problems.forEach(spec.commandLine().getErr()::println);
        return problems.isEmpty() ? 0 : 1;
    }
}
