package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.event.Sentences;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.DissolveGroup;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.ExitGroup;
import sharedpage.sim.operation.Kill;
import sharedpage.sim.operation.Quit;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.SuspendGroup;

/** The reason that a sentence gives is the fact that decided, not the error that several facts lead to. */
class ReasonsTest {
    /**
     * What the processes of a family ask for, and the reason that they get.
     *
     * @param settings that are not the usual ones
     * @param before what is done first
     * @param asked the operation whose sentences are read
     * @param ends how its sentences end
     */
    private record Row(List<String> settings, List<Operation> before, Operation asked, String ends) {
        @Override
        public String toString() {
            return ends;
        }
    }

    private static Row row(String settings, String ends, Operation... operations) {
        List<Operation> all = List.of(operations);
        int last = all.size() - 1;
        return new Row(
                settings.isEmpty() ? List.of() : List.of(settings.split(" ", -1)),
                all.subList(0, last),
                all.get(last),
                ends);
    }

    static Stream<Row> rows() {
        Operation enterA = Family.entered("A");
        Operation enterB = Family.entered("B");
        return Stream.of(
                row("", "it is already in group g.", enterA, new EnterGroup("A", 4, "g")),
                row("abnormal_exit=strict", "it is still in group g.", enterA, new Quit("A")),
                row("abnormal_exit=strict", "A is still in a group.", enterA, new Kill("P", "A")),
                row("abnormal_exit=strict", "P owns a group that still exists.", new Kill("R", "P")),
                row("", "it is in group g itself.", new EnterGroup("P", 1, "g"), new SuspendGroup("P", "g")),
                row("", "there is no group h.", new EnterGroup("A", 2, "h")),
                row("", "group g was dissolved.", new DissolveGroup("P", "g"), enterA),
                row(
                        "illegal_calls=cleanup",
                        "group g is to end when its last member leaves.",
                        enterA,
                        new DissolveGroup("P", "g"),
                        enterB),
                row(
                        "abnormal_exit=cleanup",
                        "group g was inherited, and it is not the heir.",
                        enterA,
                        new Quit("P"),
                        new DissolveGroup("A", "g")),
                row(
                        "illegal_calls=literal",
                        "The kernel counts 1 member in group g now, and its list shows 2.",
                        enterA,
                        enterB,
                        new ExitGroup("A", 4, "g")),
                row(
                        "semaphore_at=create",
                        "A semaphore with value 1 guards the page from now on.",
                        new CreateGroup("P", "h", 8)),
                row("", "the frame that it wants is not free.", new CreateGroup("P", "h", 7)),
                row(
                        "page_size=64",
                        "no page has a line 64, so page 3 of A has none. Nothing has moved.",
                        new Read("A", 3, 64, 1)),
                row("", "A has no page table entry for page 4, line 0. Nothing has moved.", new Read("A", 4, 0, 1)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theReasonIsTheFactThatDecided(Row row) {
        TestMachine machine = Family.family(row.settings.toArray(new String[0]));
        row.before.forEach(machine::perform);
        String what = machine.what(row.asked);
        assertTrue(what.endsWith(row.ends), what);
    }

    /** Two frames whose pages were both used: the hand goes round. Then one of them has not been used since. */
    @Test
    void theClockSaysWhetherItHasGoneRound() {
        TestMachine machine = TestMachine.with("frames=2", "pages=4", "page_size=4", "tlb=0", "replacement=clock")
                .process("A")
                .page("A", 0, 0, "a")
                .page("A", 1, 1, "b")
                .done(new CreateGroup("A", "g", -1))
                .done(new EnterGroup("A", 2, "g"))
                .done(new Read("A", 0, 0, 1))
                .done(new Read("A", 1, 0, 1));
        assertTrue(chosen(machine, 2)
                .endsWith("all pages were used recently, so the hand has gone round and stops at the "
                        + "first one again."));
        assertTrue(chosen(machine, 0).endsWith("it was not used recently."));
    }

    /** What is said of the victim when A reads a page that is on disk. */
    private static String chosen(TestMachine machine, int page) {
        machine.perform(new Read("A", page, 0, 1));
        return machine.steps().stream()
                .flatMap(step -> step.events().stream())
                .filter(PagingEvent.VictimChosen.class::isInstance)
                .map(event -> Sentences.what(List.of(event)))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** One byte goes, two bytes go. */
    @Test
    void theVerbAgreesWithTheNumber() {
        NamedOwner owner = new NamedOwner("private", "C", 0, null, null);
        for (int length : new int[] {1, 2}) {
            Event over =
                    new TransferEvent.BytesMoved("A", "cpu", "write", 3, 0, length, 4, 0, true, owner, length, length);
            Event lost = new Event.Incident("lost_update", "A", "C", 4, length);
            String verb = length == 1 ? "1 byte goes through" : "2 bytes go through";
            String are =
                    length == 1 ? "1 byte that A wrote is lost: it went" : "2 bytes that A wrote are lost: they went";
            String what = Sentences.what(List.of(over, lost));
            assertTrue(what.contains(verb) && what.contains(are), what);
        }
        assertEquals("1 byte", Sentences.counted(1, "byte"));
    }
}
