package sharedpage.sim.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.ScriptLine;
import sharedpage.sim.scenario.text.Problem;
import sharedpage.sim.scenario.text.SourcePosition;

/**
 * Aligns the operations of several scenarios in rows: those with the same number, unless different scenarios
 * name the same parts; then all operations of one part are one row.
 *
 * @param isOfOneScenario whether all carry out the same text
 * @param titles of the parts; none if operations are aligned by their numbers
 * @param rowsOf for each scenario and each of its operations the row, from 1
 */
record Alignment(boolean isOfOneScenario, List<String> titles, List<List<Integer>> rowsOf) {

    /**
     * Aligns these scenarios.
     *
     * @throws ProblemException if two of them name parts, but not the same
     */
    static Alignment of(List<Scenario> scenarios) throws ProblemException {
        boolean one = scenarios.stream().map(Scenario::text).distinct().count() == 1;
        List<String> titles = titles(scenarios.get(0));
        for (Scenario other : scenarios) {
            requireSameParts(scenarios.get(0), other);
        }
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
        return parts(scenario).map(line -> line.part().orElseThrow()).toList();
    }

    /** The lines with which parts begin. */
    private static Stream<ScriptLine> parts(Scenario scenario) {
        return scenario.lines().stream().filter(line -> line.part().isPresent());
    }

    private static void requireSameParts(Scenario first, Scenario other) throws ProblemException {
        List<String> wanted = titles(first);
        List<String> found = titles(other);
        if (wanted.isEmpty() || found.isEmpty() || wanted.equals(found)) {
            return;
        }
        int i = 0;
        while (i < Math.min(wanted.size(), found.size()) && wanted.get(i).equals(found.get(i))) {
            i++;
        }
        SourcePosition position =
                parts(other).toList().get(Math.min(i, found.size() - 1)).position();
        throw new ProblemException(List.of(new Problem(
                other.name(),
                position.line(),
                position.column(),
                "Part " + (i + 1) + told(found, i) + ", but in " + first.name() + " it" + told(wanted, i) + ".",
                "name the same parts in the same order in both, or take part away from one of them.")));
    }

    private static String told(List<String> titles, int i) {
        return i < titles.size() ? " is \"" + titles.get(i) + "\"" : " is not there";
    }

    /** Operations before the first part belong to the first part. */
    private static List<Integer> byPart(Scenario scenario) {
        List<Integer> rows = new ArrayList<>();
        IntStream.range(0, scenario.programs().operations()).forEach(i -> rows.add(1));
        int row = 0;
        for (ScriptLine line : scenario.lines()) {
            row += line.part().isPresent() ? 1 : 0;
            rows.add(Math.max(row, 1));
        }
        return rows;
    }
}
