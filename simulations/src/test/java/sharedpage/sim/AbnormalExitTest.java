package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static sharedpage.sim.Family.alive;
import static sharedpage.sim.Family.entered;
import static sharedpage.sim.Family.entry;
import static sharedpage.sim.Family.family;
import static sharedpage.sim.Family.frames;
import static sharedpage.sim.Family.say;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.operation.DissolveGroup;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.ExitGroup;
import sharedpage.sim.operation.Kill;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Quit;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Relocate;
import sharedpage.sim.operation.Signal;
import sharedpage.sim.operation.SuspendGroup;
import sharedpage.sim.operation.Wait;

/** Every event that is not clean, under every way of dealing with it: one row an event, one cell a way. */
class AbnormalExitTest {

    /**
     * What happens after some operations, in a few words, where the setting is {@code strict}, {@code cleanup} and
     * {@code literal}.
     *
     * @param results what is looked at after the last operation, besides how each operation ends
     */
    private record Row(
            String setting,
            String event,
            List<Operation> operations,
            List<Function<TestMachine, String>> results,
            String strict,
            String cleanup,
            String literal) {}

    private static final String CALLS = "illegal_calls=";
    private static final String DEATHS = "abnormal_exit=";

    private static final List<Row> ROWS = List.of(
            new Row(
                    DEATHS,
                    "a member quits without leaving, then the creator dissolves",
                    List.of(entered("A"), new Quit("A"), new DissolveGroup("P", "g")),
                    List.of(Family::members),
                    "E_MEMBER E_BUSY list A2 count 1",
                    "done done list count 0",
                    "done E_BUSY list A2 count 1"),
            new Row(
                    DEATHS,
                    "a member is killed while it holds the semaphore, another one waits for it",
                    List.of(entered("A"), entered("B"), new Wait("A", "g"), new Kill("P", "A"), new Wait("B", "g")),
                    List.of(Family::holder),
                    "done done blocked holder A queue B",
                    "done done done holder B queue",
                    "done done blocked! deadlock holder A queue B"),
            new Row(
                    DEATHS,
                    "the one who was to end signals",
                    List.of(entered("A"), new Wait("A", "g"), new Kill("P", "A"), new Signal("A", "g")),
                    List.of(machine -> alive(machine, "A"), Family::members),
                    "done done done dead list count 0",
                    "done done E_DEAD dead list count 0",
                    "done done E_DEAD dead list A2 count 1"),
            new Row(
                    CALLS,
                    "a member leaves while it holds the semaphore",
                    List.of(entered("A"), entered("B"), new Wait("A", "g"), new ExitGroup("A", 2, "g")),
                    List.of(Family::holder),
                    "done E_HOLDS holder A queue",
                    "done done holder queue",
                    "done done holder A queue"),
            new Row(
                    DEATHS,
                    "one that waits is killed, then the holder signals",
                    List.of(
                            entered("A"),
                            entered("B"),
                            new Wait("A", "g"),
                            new Wait("B", "g"),
                            new Kill("P", "B"),
                            new Signal("A", "g")),
                    List.of(Family::holder),
                    "done blocked E_WAITS done holder B queue",
                    "done blocked done done holder queue",
                    "done blocked done done! lost_wakeup holder B queue"),
            new Row(
                    DEATHS,
                    "one that waits is suspended: it keeps its place",
                    List.of(
                            entered("A"),
                            entered("B"),
                            new Wait("A", "g"),
                            new Wait("B", "g"),
                            new SuspendGroup("P", "g")),
                    List.of(Family::holder),
                    "done blocked done holder A queue B",
                    "done blocked done holder A queue B",
                    "done blocked done holder A queue B"),
            new Row(
                    DEATHS,
                    "the creator quits before its members, who leave",
                    List.of(entered("A"), new Quit("P"), new ExitGroup("A", 2, "g")),
                    List.of(Family::owner),
                    "E_OWNER done owned by P",
                    "done done owned by R",
                    "done done owned by P"),
            new Row(
                    CALLS,
                    "a stranger leaves",
                    List.of(entered("A"), new ExitGroup("B", 6, "g")),
                    List.of(machine -> entry(machine, "B", 6), Family::members),
                    "E_NOTMEMBER B6 private list A2 count 1",
                    "E_NOTMEMBER B6 private list A2 count 1",
                    "done B6 none list A2 count 0"),
            new Row(
                    CALLS,
                    "a member leaves at the wrong page",
                    List.of(entered("A"), new ExitGroup("A", 3, "g")),
                    List.of(machine -> entry(machine, "A", 3), Family::members),
                    "E_WRONGPAGE A3 private list A2 count 1",
                    "E_WRONGPAGE A3 private list A2 count 1",
                    "done A3 none list A2 count 0"),
            new Row(
                    CALLS,
                    "a member enters again at the same page, then leaves once",
                    List.of(entered("A"), entered("A"), new ExitGroup("A", 2, "g")),
                    List.of(Family::members),
                    "E_MEMBER done list count 0",
                    "done done list count 0",
                    "done done list count 1"),
            new Row(
                    CALLS,
                    "a member enters again at another page, and the page moves",
                    List.of(entered("A"), new EnterGroup("A", 4, "g"), new Relocate("A", 4, 9)),
                    List.of(machine -> frames(machine, "A", 2, 4), Family::members),
                    "E_MEMBER E_NOPAGE frames 7 - list A2 count 1",
                    "done done frames 9 9 list A2 A4 count 2",
                    "done done frames 7 9 list A4 count 2"),
            new Row(
                    CALLS,
                    "a process enters at a page that is in use",
                    List.of(new EnterGroup("A", 3, "g")),
                    List.of(machine -> entry(machine, "A", 3), Family::members),
                    "E_OCCUPIED A3 private list count 0",
                    "done A3 private list A0 count 1",
                    "done A3 shared list A3 count 1"),
            new Row(
                    CALLS,
                    "a process enters outside its address space",
                    List.of(new EnterGroup("A", 20, "g")),
                    List.of(Family::members),
                    "E_RANGE list count 0",
                    "done list A20 count 1",
                    "done! kernel_corrupted list count 0"),
            new Row(
                    CALLS,
                    "the creator dissolves a group with members, who then leave",
                    List.of(entered("A"), new DissolveGroup("P", "g"), new ExitGroup("A", 2, "g")),
                    List.of(Family::state),
                    "E_BUSY done empty",
                    "done done dissolved",
                    "done! dangling_entry E_NOGROUP dissolved"),
            new Row(
                    CALLS,
                    "another than the creator dissolves",
                    List.of(new DissolveGroup("A", "g")),
                    List.of(Family::state),
                    "E_NOTCREATOR new",
                    "E_NOTCREATOR new",
                    "done dissolved"),
            new Row(
                    CALLS,
                    "an ancestor of the creator dissolves",
                    List.of(new DissolveGroup("R", "g")),
                    List.of(Family::state),
                    "E_NOTCREATOR new",
                    "done dissolved",
                    "done dissolved"),
            new Row(
                    CALLS,
                    "the creator dissolves twice",
                    List.of(new DissolveGroup("P", "g"), new DissolveGroup("P", "g")),
                    List.of(),
                    "done E_NOGROUP",
                    "done E_NOGROUP",
                    "done done! kernel_corrupted"),
            new Row(
                    CALLS,
                    "a process enters while the page is on disk, then reads",
                    List.of(entered("A"), new PageOut("A", 2), entered("B"), new Read("B", 5, 0, 1)),
                    List.of(),
                    "done done",
                    "done done",
                    "done done! freed_frame"),
            new Row(
                    CALLS,
                    "a process leaves while the page is on disk",
                    List.of(entered("A"), new PageOut("A", 2), new ExitGroup("A", 2, "g")),
                    List.of(Family::state),
                    "done done empty",
                    "done done empty",
                    "done done empty"));

    @TestFactory
    Stream<DynamicTest> everyRowUnderEveryProfile() {
        return ROWS.stream()
                .flatMap(row -> Stream.of(
                        cell(row, "strict", row.strict()),
                        cell(row, "cleanup", row.cleanup()),
                        cell(row, "literal", row.literal())));
    }

    @Test
    void noRowIsMissing() {
        assertEquals(57, everyRowUnderEveryProfile().count());
    }

    private static DynamicTest cell(Row row, String profile, String expected) {
        return dynamicTest(row.event() + ", " + profile, () -> {
            TestMachine machine = family(row.setting() + profile);
            StringBuilder seen = new StringBuilder(say(machine, row.operations().toArray(Operation[]::new)));
            row.results().forEach(result -> seen.append(result.apply(machine)));
            assertEquals(expected, seen.toString().strip());
        });
    }
}
