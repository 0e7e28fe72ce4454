package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.sim.analysis.Criterion;
import sharedpage.sim.analysis.Measurement;
import sharedpage.sim.analysis.Verdict;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.MessageEvent;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.explore.Exploration;
import sharedpage.sim.explore.Explorer;
import sharedpage.sim.explore.ProgramOutcome;
import sharedpage.sim.explore.Property;
import sharedpage.sim.explore.SearchLimits;
import sharedpage.sim.run.Simulation;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Scenario;
import sharedpage.sim.scenario.library.Library;
import sharedpage.sim.scenario.reader.ScenarioReader;

/** The number in each cell of the verdict is what the scenario shows that the cell leads to, when it is run or searched. */
class VerdictRunsTest {
    static Stream<Arguments> findings() {
        return Verdict.cells().stream()
                .flatMap(cell -> cell.measurements().stream().map(finding -> Arguments.of(cell.criterion(), finding)));
    }

    @Test
    void thereAreTwentyTwo() {
        assertEquals(22, findings().count());
    }

    @ParameterizedTest
    @MethodSource("findings")
    void theNumberIsThatOfTheRun(Criterion question, Measurement finding) {
        Scenario linked = linked(finding);
        List<SimulationState> run = new Simulation(linked).run();
        switch (question) {
            case USE -> assertEquals(extra(linked, run), finding.number(), 1e-9);
            case RELOCATION -> assertEquals(nanoseconds(run, 1, 1), finding.number(), 1e-9);
            case OVERFLOW -> assertEquals(overflow(run), finding.number());
            case DEATH -> assertEquals(cleanedUp(run), finding.number());
            case RACE -> assertRace(linked, run, finding);
        }
    }

    /** The scenario as a session opens it, or the search. */
    private static Scenario linked(Measurement finding) {
        String text = Library.text(finding.scenario()).orElseThrow();
        return ScenarioReader.read(finding.scenario(), text, finding.settings())
                .value()
                .orElseThrow();
    }

    /** Nanoseconds of a use of the second half of the operations, less those of one of the first half. */
    private static double extra(Scenario linked, List<SimulationState> run) {
        int lines = linked.lines().size();
        boolean exchange = linked.name().endsWith("use-messages");
        return (nanoseconds(run, lines / 2 + 1, lines) - nanoseconds(run, 1, lines / 2)) / (exchange ? 1 : lines / 2);
    }

    private static double nanoseconds(List<SimulationState> run, int from, int to) {
        return run.stream()
                .filter(state -> state.line() >= from && state.line() <= to)
                .mapToLong(state -> state.step().nanoseconds())
                .sum();
    }

    private static double overflow(List<SimulationState> run) {
        return events(run)
                .filter(TransferEvent.BytesMoved.class::isInstance)
                .map(TransferEvent.BytesMoved.class::cast)
                .filter(TransferEvent.BytesMoved::overflow)
                .mapToInt(TransferEvent.BytesMoved::length)
                .sum();
    }

    /** A member has an entry, a copy of it in a TLB and a pair on the list; what else is given up counts once. */
    private static double cleanedUp(List<SimulationState> run) {
        long members =
                events(run).filter(GroupEvent.MemberLeft.class::isInstance).count();
        long others = events(run)
                .filter(event -> event instanceof GroupEvent.SignalledForDead
                        || event instanceof GroupEvent.SemaphoreHanded
                        || event instanceof GroupEvent.SemaphoreReleased
                        || event instanceof GroupEvent.LeftQueue
                        || event instanceof GroupEvent.GroupInherited
                        || event instanceof MessageEvent.MailboxDeleted
                        || event instanceof CapabilityEvent.CapabilityDropped
                        || event instanceof CapabilityEvent.ObjectDeleted)
                .count();
        return 3 * members + others;
    }

    private static Stream<Event> events(List<SimulationState> run) {
        return run.stream().filter(state -> state.step() != null).flatMap(state -> state.step().events().stream());
    }

    /** The search counts as many orders; and the run that the cell leads to loses an update if some order does. */
    private static void assertRace(Scenario linked, List<SimulationState> run, Measurement finding) {
        Exploration search = Explorer.count(linked, Property.usual(linked), SearchLimits.WIDE, progress -> true);
        int all = orders(search.outcomes().stream());
        int lost = orders(search.outcomes().stream().filter(outcome -> !outcome.expected()));
        assertEquals(lost, finding.number());
        assertEquals("of " + all + " orders lose an update", finding.unit());
        boolean shown = events(run)
                .anyMatch(event ->
                        event instanceof Event.Incident one && one.name().equals("lost_update"));
        assertEquals(finding.word().equals("yes"), shown);
        assertEquals(shown, search.counterexamples().containsKey("lost_update"));
        assertTrue(search.counterexamples().containsKey("eventually") == lost > 0, search::toString);
    }

    private static int orders(Stream<ProgramOutcome> outcomes) {
        return outcomes.mapToInt(outcome -> outcome.orders().intValueExact()).sum();
    }
}
