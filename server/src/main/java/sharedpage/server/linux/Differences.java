package sharedpage.server.linux;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.reader.ScenarioReader;

/**
 * Finds what model and kernel say differently, and the fewest settings under which the model does what the kernel did: the
 * same ones for all differences of a scenario if there are such, else some for each.
 */
final class Differences {
    private static final String UNSEEN = "a program can't see it";
    private static final String OWN_CHOICE = "Linux moves pages when it sees fit";

    private final Scenario scenario;
    private final List<OperationRun> model;
    private final List<Facts> asWritten;
    private final List<Optional<Facts>> kernel;

    /** The facts under other settings, once they were computed. */
    private final Map<Map<String, String>, List<Facts>> others = new LinkedHashMap<>();

    Differences(Scenario scenario, List<OperationRun> model, List<Optional<KernelRun.Exchange>> kernel) {
        this.scenario = scenario;
        this.model = model;
        this.asWritten = model.stream().map(OperationRun::facts).toList();
        this.kernel = kernel.stream()
                .map(exchange -> exchange.map(known -> KernelFacts.of(known.reply())))
                .toList();
    }

    /** A kind of fact of an operation. */
    private record Place(int operation, FactKind kind) {}

    /** All facts that one of the two has, in the order of the operations. */
    List<ComparedFact> facts() {
        List<Place> differing = places().stream()
                .filter(place -> isComparable(place) && !agrees(asWritten, place))
                .toList();
        Optional<Map<String, String>> common = differing.isEmpty() ? Optional.empty() : explanation(differing);
        return places().stream().map(place -> fact(place, common)).toList();
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < asWritten.size(); i++) {
            Set<FactKind> kinds = EnumSet.noneOf(FactKind.class);
            kinds.addAll(asWritten.get(i).texts().keySet());
            kernel.get(i).ifPresent(facts -> kinds.addAll(facts.texts().keySet()));
            if (isOnlyAsked(i)) {
                kinds.add(FactKind.HARM);
            }
            for (FactKind kind : kinds) {
                places.add(new Place(i, kind));
            }
        }
        return places;
    }

    private ComparedFact fact(Place place, Optional<Map<String, String>> common) {
        String said = asWritten.get(place.operation).text(place.kind);
        String done =
                kernel.get(place.operation).map(facts -> facts.text(place.kind)).orElse("");
        int number = place.operation + 1;
        if (!isComparable(place)) {
            String seen = isOnlyAsked(place.operation)
                    ? OWN_CHOICE
                    : KernelCommands.whyNot(model.get(place.operation).operation());
            String reason = place.kind.isObservable() ? seen : UNSEEN;
            return new ComparedFact(number, place.kind, said, done, Agreement.NOT_OBSERVABLE, reason);
        } else if (agrees(asWritten, place)) {
            return new ComparedFact(number, place.kind, said, done, Agreement.EQUAL, "");
        }
        return common.or(() -> explanation(List.of(place)))
                .map(settings -> new ComparedFact(number, place.kind, said, done, Agreement.BY_SETTING, text(settings)))
                .orElseGet(() -> new ComparedFact(number, place.kind, said, done, Agreement.UNEXPLAINED, ""));
    }

    private boolean isComparable(Place place) {
        boolean told = place.kind != FactKind.RESULT || !isOnlyAsked(place.operation);
        return place.kind.isObservable() && kernel.get(place.operation).isPresent() && told;
    }

    /** Whether an operation is a request, of which nothing shows but that no byte changes. */
    private boolean isOnlyAsked(int operation) {
        return kernel.get(operation)
                .filter(facts -> facts.text(FactKind.RESULT).equals(Facts.ASKED))
                .isPresent();
    }

    private boolean agrees(List<Facts> facts, Place place) {
        String said = facts.get(place.operation).text(place.kind);
        String done = kernel.get(place.operation).orElseThrow().text(place.kind);
        return place.kind == FactKind.RESULT ? ErrorCodes.agree(said, done) : said.equals(done);
    }

    private Optional<Map<String, String>> explanation(List<Place> differing) {
        return LinuxSettings.combinations(scenario.settings()).stream()
                .filter(settings -> explains(settings, differing))
                .findFirst();
    }

    private boolean explains(Map<String, String> settings, List<Place> differing) {
        List<Facts> facts = others.computeIfAbsent(settings, this::under);
        return differing.stream().allMatch(place -> place.operation < facts.size() && agrees(facts, place));
    }

    /**
     * The model's facts under other settings. There are fewer if the machine stops, and none if it carries out other
     * operations or in another order.
     */
    private List<Facts> under(Map<String, String> settings) {
        List<OperationRun> run = ScenarioReader.read(scenario.name(), scenario.text(), all(settings))
                .value()
                .map(ModelRun::of)
                .orElse(List.of());
        List<Operation> same =
                model.stream().limit(run.size()).map(OperationRun::operation).toList();
        return run.stream().map(OperationRun::operation).toList().equals(same)
                ? run.stream().map(OperationRun::facts).toList()
                : List.of();
    }

    /** With what the scenario itself has otherwise than its text says. */
    private Map<String, String> all(Map<String, String> settings) {
        Map<String, String> all = new LinkedHashMap<>(scenario.settings().asTexts());
        all.putAll(settings);
        return all;
    }

    private static String text(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(", "));
    }
}
