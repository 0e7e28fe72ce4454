package sharedpage.server.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.ScriptLine;

/**
 * A scenario in the model beside the same scenario on Linux, fact by fact.
 *
 * @param operations those after the setup, in the order in which they begin
 * @param kernelBytes for each operation, how many bytes the kernel moved; empty if none
 */
public record KernelComparison(
        Scenario scenario, List<Operation> operations, List<String> kernelBytes, List<ComparedFact> facts) {
    public KernelComparison {
        operations = List.copyOf(operations);
        kernelBytes = List.copyOf(kernelBytes);
        facts = List.copyOf(facts);
    }

    /** The commands that carry a scenario out, its setup first. */
    public static List<String> commands(Scenario scenario) {
        Stream<Operation> setup = scenario.setup().stream().map(ScriptLine::operation);
        Stream<Operation> lines = ModelRun.of(scenario).stream().map(OperationRun::operation);
        List<String> commands = new ArrayList<>(KernelCommands.start(scenario));
        Stream.concat(setup, lines).forEach(operation -> KernelCommands.of(operation, scenario.settings())
                .ifPresent(commands::add));
        return commands;
    }

    /**
     * Compares a run of the kernel with the model.
     *
     * @param run of the commands of that scenario
     */
    public static KernelComparison of(Scenario scenario, KernelRun run) {
        List<OperationRun> model = ModelRun.of(scenario);
        List<Optional<KernelRun.Exchange>> kernel = exchanges(scenario, model, run);
        Differences differences = new Differences(scenario, model, kernel);
        return new KernelComparison(
                scenario,
                model.stream().map(OperationRun::operation).toList(),
                kernel.stream()
                        .map(exchange -> exchange.map(known -> KernelFacts.kernelBytes(known.reply()))
                                .orElse(""))
                        .toList(),
                differences.facts());
    }

    /** What the kernel did for each operation of the model; empty where it has no call. */
    private static List<Optional<KernelRun.Exchange>> exchanges(
            Scenario scenario, List<OperationRun> model, KernelRun run) {
        int at = commands(scenario).size();
        List<Optional<KernelRun.Exchange>> exchanges = new ArrayList<>();
        for (int i = model.size() - 1; i >= 0; i--) {
            boolean called = KernelCommands.of(model.get(i).operation(), scenario.settings())
                    .isPresent();
            exchanges.add(0, called ? Optional.of(run.exchanges().get(--at)) : Optional.empty());
        }
        return exchanges;
    }

    /** How many facts go together in that way. */
    public long count(Agreement agreement) {
        return facts.stream().filter(fact -> fact.agreement() == agreement).count();
    }
}
