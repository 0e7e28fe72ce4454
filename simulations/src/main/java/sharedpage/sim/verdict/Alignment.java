package sharedpage.sim.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sharedpage.sim.scenario.Line;
import sharedpage.sim.scenario.Scenario;

/**
 * Which operations of several scenarios stand beside each other: those with the same number, unless different scenarios
 * name the same parts; then all of a part stand beside all of that part.
 *
 * @param isOfOneScenario whether all carry out the same text
 * @param titles of the parts; none if operations are aligned by their numbers
 * @param rowsOf for each scenario and each of its operations the row, from 1
 */
record Alignment(boolean isOfOneScenario, List<String> titles, List<List<Integer>> rowsOf) {

    static Alignment of(List<Scenario> scenarios) {
        boolean one = scenarios.stream().map(Scenario::text).distinct().count() == 1;
        List<String> titles = titles(scenarios.get(0));
        boolean sameParts = scenarios.stream().map(Alignment::titles).allMatch(titles::equals);
        if (one || titles.isEmpty() || !sameParts) {
            return new Alignment(
                    one,
                    List.of(),
                    scenarios.stream()
                            .map(scenario -> IntStream.rangeClosed(1, scenario.operations())
                                    .boxed()
                                    .toList())
                            .toList());
        }
        return new Alignment(
                false, titles, scenarios.stream().map(Alignment::byPart).toList());
    }

    Optional<String> title(int row) {
        return row <= titles.size() ? Optional.of(titles.get(row - 1)) : Optional.empty();
    }

    private static List<String> titles(Scenario scenario) {
        return scenario.lines().stream().flatMap(line -> line.part().stream()).toList();
    }

    /** What comes before the first part belongs to it. */
    private static List<Integer> byPart(Scenario scenario) {
        List<Integer> rows = new ArrayList<>();
        IntStream.range(0, scenario.programs().operations()).forEach(i -> rows.add(1));
        int row = 0;
        for (Line line : scenario.lines()) {
            row += line.part().isPresent() ? 1 : 0;
            rows.add(Math.max(row, 1));
        }
        return rows;
    }
}
