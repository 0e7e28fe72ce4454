package sharedpage.server.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sharedpage.server.protocol.CompareJson;
import sharedpage.sim.operation.Wording;
import sharedpage.sim.verdict.ProblemException;
import sharedpage.sim.verdict.SideBySide;

/** {@code compare}: the same operations on several machines, side by side. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Carry the same operations out on several machines: the first is as the scenario says, and each"
                + " --with adds one.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the machines were compared", "1:a problem", "2:wrong usage"})
public final class Compare implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO", description = "a file, or a scenario of the library")
    private String scenario;

    @Option(
            names = "--with",
            paramLabel = "key=value[,key=value]",
            required = true,
            description = "other values for settings, on one more machine; may be repeated")
    private List<String> machines = new ArrayList<>();

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            Source source = Source.fileOrLibrary(scenario);
            SideBySide compared = SideBySide.of(source.name(), source.text(), settings());
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.print(CompareJson.of(source.name(), compared) + "\n");
            } else {
                print(compared, out);
            }
            out.flush();
            return 0;
        } catch (UsageException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
        } catch (ProblemException e) {
            e.problems().forEach(spec.commandLine().getErr()::println);
            return 1;
        }
    }

    private List<Map<String, String>> settings() throws UsageException {
        if (machines.size() >= SideBySide.MOST) {
            throw new UsageException("--with is there " + machines.size() + " times. At most " + (SideBySide.MOST - 1)
                    + " machines are compared with the first one.");
        }
        List<Map<String, String>> settings = new ArrayList<>();
        settings.add(Map.of());
        for (String machine : machines) {
            settings.add(parsed(machine));
        }
        return settings;
    }

    private static Map<String, String> parsed(String machine) throws UsageException {
        return SideBySide.settings(machine)
                .orElseThrow(
                        () -> new UsageException("--with " + machine + " can't be read. Expected key=value, several"
                                + " of them separated by commas, such as --with relocation=descriptor,tlb=0."));
    }

    private static void print(SideBySide compared, PrintWriter out) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < compared.settings().size(); i++) {
            Map<String, String> settings = compared.settings().get(i);
            names.add("machine " + (i + 1));
            out.print("Machine " + (i + 1) + ": " + (settings.isEmpty() ? "as the scenario says" : told(settings))
                    + "\n");
        }
        int first = compared.firstDifference().orElse(0);
        for (SideBySide.Row row : compared.rows()) {
            out.print("\n" + row.number() + ". " + (row.operation() == null ? "" : Wording.of(row.operation())) + "\n");
            for (int i = 0; i < names.size(); i++) {
                SideBySide.Part part = row.parts().get(i);
                String failure =
                        part.failure() == null ? "" : " " + part.failure().code();
                out.print("   " + names.get(i) + ": " + part.outcome().name().toLowerCase(Locale.ROOT) + failure + ", "
                        + counted(part.steps(), "step") + ", " + told(part.bill()) + "\n");
                row.differences()
                        .get(i)
                        .ifPresent(what -> out.print("      "
                                + (row.number() == first ? "FIRST DIFFERENCE: " : "Difference: ") + what + ".\n"));
            }
        }
        out.print("\nIn all\n");
        for (int i = 0; i < names.size(); i++) {
            out.print("   " + names.get(i) + ": " + told(compared.totals().get(i)) + "\n");
        }
        out.print(first == 0 ? "The machines differ in their costs at most.\n" : "");
    }

    private static String told(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String told(SideBySide.Bill bill) {
        String counts = bill.counts().entrySet().stream()
                .map(cost -> cost.getKey().name().toLowerCase(Locale.ROOT) + " " + cost.getValue())
                .collect(Collectors.joining(", "));
        return bill.nanoseconds() + " ns" + (counts.isEmpty() ? "" : ": " + counts);
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
