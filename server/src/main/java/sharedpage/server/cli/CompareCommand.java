package sharedpage.server.cli;

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
import sharedpage.server.wire.CompareJson;
import sharedpage.sim.analysis.MachineComparison;
import sharedpage.sim.analysis.ProblemException;
import sharedpage.sim.analysis.Variant;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.operation.OperationDescription;
import sharedpage.sim.scenario.library.Library;

/** {@code compare}: runs the same operations on several machines and compares them. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Run the same operations on several machines: the first is as the scenario says, and each"
                + " --with adds one. With lesson=NAME it carries out another scenario of the library; where both name"
                + " the same parts of a job, those are compared.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the machines were compared", "1:a problem", "2:wrong usage"})
public final class CompareCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO", description = "a file, or a scenario of the library")
    private String scenario;

    @Option(
            names = "--with",
            paramLabel = "key=value[,key=value]",
            required = true,
            description = "other values for settings, or lesson=NAME, on one more machine; may be repeated")
    private List<String> machines = new ArrayList<>();

    @Option(names = "--json", description = "one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try {
            ScenarioFile source = ScenarioFile.fileOrLibrary(scenario);
            List<Variant> variants = variants(new Variant(source.name(), source.text(), Map.of()));
            requireAll(variants);
            MachineComparison compared = MachineComparison.of(variants);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.print(CompareJson.of(compared) + "\n");
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

    private List<Variant> variants(Variant first) throws UsageException {
        if (machines.size() >= MachineComparison.MOST) {
            throw new UsageException("--with is there " + machines.size() + " times. At most "
                    + (MachineComparison.MOST - 1) + " machines are compared with the first one. Leave some out.");
        }
        List<Variant> variants = new ArrayList<>(List.of(first));
        for (String machine : machines) {
            variants.add(first.beside(variantSpec(machine)));
        }
        return variants;
    }

    private static Variant.VariantSpec variantSpec(String machine) throws UsageException {
        Variant.VariantSpec variantSpec = Variant.VariantSpec.read(machine)
                .orElseThrow(
                        () -> new UsageException("--with " + machine + " can't be read. Expected key=value, several"
                                + " of them separated by commas, each key once, such as --with relocation=descriptor,tlb=0, or"
                                + " lesson=NAME."));
        if (variantSpec.missing().isPresent()) {
            throw new UsageException("--with " + machine + ": the library has no scenario of that name. It has: "
                    + String.join(", ", Library.names()) + ".");
        }
        return variantSpec;
    }

    /** Names the option with each problem of its machine. */
    private void requireAll(List<Variant> variants) throws ProblemException {
        variants.get(0).scenario();
        for (int i = 1; i < variants.size(); i++) {
            try {
                variants.get(i).scenario();
            } catch (ProblemException e) {
                spec.commandLine().getErr().print("--with " + machines.get(i - 1) + ": ");
                throw e;
            }
        }
    }

    private static void print(MachineComparison compared, PrintWriter out) {
        List<String> names = new ArrayList<>();
        String first = compared.variants().get(0).name();
        for (Variant one : compared.variants()) {
            names.add("machine " + (names.size() + 1));
            String scenario = one.name().equals(first) ? "" : one.name() + ", ";
            out.print("Machine " + names.size() + ": " + scenario
                    + (one.settings().isEmpty() ? "as the scenario says" : text(one.settings())) + "\n");
        }
        int firstDifference = compared.firstDifference().orElse(0);
        for (MachineComparison.ComparisonRow row : compared.rows()) {
            MachineComparison.VariantResult firstPart = row.parts().get(0);
            out.print("\n" + row.number() + ". "
                    + row.title().map(title -> title + ".").orElseGet(() -> text(firstPart.operations())) + "\n");
            for (int i = 0; i < names.size(); i++) {
                MachineComparison.VariantResult part = row.parts().get(i);
                if (row.title().isPresent()) {
                    out.print("   " + names.get(i) + ": " + text(part.operations()) + "\n");
                }
                String failure =
                        part.failure() == null ? "" : " " + part.failure().code();
                out.print("   " + names.get(i) + ": " + part.outcome().name().toLowerCase(Locale.ROOT) + failure + ", "
                        + plural(part.steps(), "step") + ", " + text(part.bill()) + "\n");
                row.differences()
                        .get(i)
                        .ifPresent(what -> out.print(
                                "      " + (row.number() == firstDifference ? "FIRST DIFFERENCE: " : "Difference: ")
                                        + what + ".\n"));
            }
        }
        out.print("\nIn all\n");
        for (int i = 0; i < names.size(); i++) {
            out.print("   " + names.get(i) + ": " + text(compared.totals().get(i)) + "\n");
        }
        out.print(firstDifference == 0 ? "The machines differ in their costs at most.\n" : "");
    }

    private static String text(List<Operation> operations) {
        return operations.stream().map(OperationDescription::of).collect(Collectors.joining(" "));
    }

    private static String text(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String text(MachineComparison.CostSummary bill) {
        String counts = bill.counts().entrySet().stream()
                .map(cost -> cost.getKey().name().toLowerCase(Locale.ROOT) + " " + cost.getValue())
                .collect(Collectors.joining(", "));
        return bill.nanoseconds() + " ns" + (counts.isEmpty() ? "" : ": " + counts);
    }

    private static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
