package sharedpage.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import sharedpage.sim.event.Event;
import sharedpage.sim.group.Group;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.Report;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.DissolveGroup;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.ExitGroup;
import sharedpage.sim.operation.Kill;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.Quit;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.Relocate;
import sharedpage.sim.operation.ResumeGroup;
import sharedpage.sim.operation.Signal;
import sharedpage.sim.operation.Spawn;
import sharedpage.sim.operation.SuspendGroup;
import sharedpage.sim.operation.Wait;
import sharedpage.sim.operation.Write;

/** Every event that is not clean, under every way of dealing with it: one row an event, one cell a way. */
class UncleanEventsTest {

    /** What happens, in a few words, where the setting is {@code strict}, {@code cleanup} and {@code literal}. */
    private record Row(
            String setting, String event, Function<Lab, String> story, String strict, String cleanup, String literal) {}

    private static final String CALLS = "illegal_calls=";
    private static final String DEATHS = "unclean_deaths=";

    private static final List<Row> ROWS = List.of(
            new Row(
                    DEATHS,
                    "a member quits without leaving, then the creator dissolves",
                    lab -> say(lab, entered("A"), new Quit("A"), new DissolveGroup("P", "g")) + members(lab),
                    "E_MEMBER E_BUSY list A2 count 1",
                    "done done list count 0",
                    "done E_BUSY list A2 count 1"),
            new Row(
                    DEATHS,
                    "a member is killed while it holds the semaphore, another one waits for it",
                    lab -> say(
                                    lab,
                                    entered("A"),
                                    entered("B"),
                                    new Wait("A", "g"),
                                    new Kill("P", "A"),
                                    new Wait("B", "g"))
                            + holder(lab),
                    "done done blocked holder A queue B",
                    "done done done holder B queue",
                    "done done blocked holder A queue B"),
            new Row(
                    DEATHS,
                    "the one who was to end signals",
                    lab -> say(lab, entered("A"), new Wait("A", "g"), new Kill("P", "A"), new Signal("A", "g"))
                            + alive(lab, "A")
                            + members(lab),
                    "done done done dead list count 0",
                    "done done E_DEAD dead list count 0",
                    "done done E_DEAD dead list A2 count 1"),
            new Row(
                    CALLS,
                    "a member leaves while it holds the semaphore",
                    lab -> say(lab, entered("A"), entered("B"), new Wait("A", "g"), new ExitGroup("A", 2, "g"))
                            + holder(lab),
                    "done E_HOLDS holder A queue",
                    "done done holder queue",
                    "done done holder A queue"),
            new Row(
                    DEATHS,
                    "one that waits is killed, then the holder signals",
                    lab -> say(
                                    lab,
                                    entered("A"),
                                    entered("B"),
                                    new Wait("A", "g"),
                                    new Wait("B", "g"),
                                    new Kill("P", "B"),
                                    new Signal("A", "g"))
                            + holder(lab),
                    "done blocked E_WAITS done holder B queue",
                    "done blocked done done holder queue",
                    "done blocked done done! lost_wakeup holder B queue"),
            new Row(
                    DEATHS,
                    "one that waits is suspended: it keeps its place",
                    lab -> say(
                                    lab,
                                    entered("A"),
                                    entered("B"),
                                    new Wait("A", "g"),
                                    new Wait("B", "g"),
                                    new SuspendGroup("P", "g"))
                            + holder(lab),
                    "done blocked done holder A queue B",
                    "done blocked done holder A queue B",
                    "done blocked done holder A queue B"),
            new Row(
                    DEATHS,
                    "the creator quits before its members, who leave",
                    lab -> say(lab, entered("A"), new Quit("P"), new ExitGroup("A", 2, "g")) + owner(lab),
                    "E_OWNER done owned by P",
                    "done done owned by R",
                    "done done owned by P"),
            new Row(
                    CALLS,
                    "a stranger leaves",
                    lab -> say(lab, entered("A"), new ExitGroup("B", 6, "g")) + entry(lab, "B", 6) + members(lab),
                    "E_NOTMEMBER B6 private list A2 count 1",
                    "E_NOTMEMBER B6 private list A2 count 1",
                    "done B6 none list A2 count 0"),
            new Row(
                    CALLS,
                    "a member leaves at the wrong page",
                    lab -> say(lab, entered("A"), new ExitGroup("A", 3, "g")) + entry(lab, "A", 3) + members(lab),
                    "E_WRONGPAGE A3 private list A2 count 1",
                    "E_WRONGPAGE A3 private list A2 count 1",
                    "done A3 none list A2 count 0"),
            new Row(
                    CALLS,
                    "a member enters again at the same page, then leaves once",
                    lab -> say(lab, entered("A"), entered("A"), new ExitGroup("A", 2, "g")) + members(lab),
                    "E_MEMBER done list count 0",
                    "done done list count 0",
                    "done done list count 1"),
            new Row(
                    CALLS,
                    "a member enters again at another page, and the page moves",
                    lab -> say(lab, entered("A"), new EnterGroup("A", 4, "g"), new Relocate("A", 4, 9))
                            + frames(lab, "A", 2, 4)
                            + members(lab),
                    "E_MEMBER E_NOPAGE frames 7 - list A2 count 1",
                    "done done frames 9 9 list A2 A4 count 2",
                    "done done frames 7 9 list A4 count 2"),
            new Row(
                    CALLS,
                    "a process enters at a page that is in use",
                    lab -> say(lab, new EnterGroup("A", 3, "g")) + entry(lab, "A", 3) + members(lab),
                    "E_OCCUPIED A3 private list count 0",
                    "done A3 private list A0 count 1",
                    "done A3 shared list A3 count 1"),
            new Row(
                    CALLS,
                    "a process enters outside its address space",
                    lab -> say(lab, new EnterGroup("A", 20, "g")) + members(lab),
                    "E_RANGE list count 0",
                    "done list A20 count 1",
                    "done! kernel_corrupted list count 0"),
            new Row(
                    CALLS,
                    "the creator dissolves a group with members, who then leave",
                    lab -> say(lab, entered("A"), new DissolveGroup("P", "g"), new ExitGroup("A", 2, "g")) + state(lab),
                    "E_BUSY done empty",
                    "done done dissolved",
                    "done! dangling_entry E_NOGROUP dissolved"),
            new Row(
                    CALLS,
                    "another than the creator dissolves",
                    lab -> say(lab, new DissolveGroup("A", "g")) + state(lab),
                    "E_NOTCREATOR new",
                    "E_NOTCREATOR new",
                    "done dissolved"),
            new Row(
                    CALLS,
                    "an ancestor of the creator dissolves",
                    lab -> say(lab, new DissolveGroup("R", "g")) + state(lab),
                    "E_NOTCREATOR new",
                    "done dissolved",
                    "done dissolved"),
            new Row(
                    CALLS,
                    "the creator dissolves twice",
                    lab -> say(lab, new DissolveGroup("P", "g"), new DissolveGroup("P", "g")),
                    "done E_NOGROUP",
                    "done E_NOGROUP",
                    "done done! kernel_corrupted"),
            new Row(
                    CALLS,
                    "a process enters while the page is on disk, then reads",
                    lab -> say(lab, entered("A"), new PageOut("A", 2), entered("B"), new Read("B", 5, 0, 1)),
                    "done done",
                    "done done",
                    "done done! freed_frame"),
            new Row(
                    CALLS,
                    "a process leaves while the page is on disk",
                    lab -> say(lab, entered("A"), new PageOut("A", 2), new ExitGroup("A", 2, "g")) + state(lab),
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
            Lab lab = family(row.setting() + profile);
            assertEquals(expected, row.story().apply(lab).strip());
        });
    }

    /** R made P, which made A and B and group g on frame 7; A's page 3 and B's page 6 are their own. */
    private static Lab family(String... settings) {
        return Lab.with(settings)
                .process("R")
                .childOf("R", "P")
                .childOf("P", "A")
                .childOf("P", "B")
                .page("A", 3, 0, "a")
                .page("B", 6, 1, "b")
                .done(new CreateGroup("P", "g", 7));
    }

    private static Operation entered(String name) {
        return new EnterGroup(name, name.equals("A") ? 2 : 5, "g");
    }

    /** How each operation ended, without the first entering of each process: that is the furnishing. */
    private static String say(Lab lab, Operation... operations) {
        StringBuilder said = new StringBuilder();
        for (Operation operation : operations) {
            boolean furnishing = operation instanceof EnterGroup enter
                    && enter.equals(entered(enter.by()))
                    && lab.machine().process(enter.by()).orElseThrow().table().stream()
                            .noneMatch(entry -> entry.group() >= 0);
            Report report = lab.perform(operation);
            if (!furnishing) {
                said.append(outcome(report)).append(' ');
            }
        }
        return said.toString();
    }

    private static String outcome(Report report) {
        String incidents = report.events().stream()
                .filter(event -> event instanceof Event.Incident)
                .map(event -> "! " + ((Event.Incident) event).name())
                .distinct()
                .collect(Collectors.joining());
        boolean failed = report.failure() != null;
        return (failed ? report.failure().code() : report.outcome().name().toLowerCase(Locale.ROOT)) + incidents;
    }

    private static Group group(Lab lab) {
        return lab.machine().groups().get(0);
    }

    private static String name(Lab lab, int process) {
        return lab.machine().processes().get(process).name();
    }

    private static String members(Lab lab) {
        return "list "
                + group(lab).members().stream()
                        .map(member -> name(lab, member.process()) + member.page() + " ")
                        .collect(Collectors.joining())
                + "count " + group(lab).count();
    }

    private static String holder(Lab lab) {
        var semaphore = group(lab).semaphore();
        String holder = semaphore.holder() < 0 ? "" : " " + name(lab, semaphore.holder());
        return "holder" + holder + " queue"
                + semaphore.queue().stream()
                        .map(process -> " " + name(lab, process))
                        .collect(Collectors.joining());
    }

    private static String alive(Lab lab, String process) {
        return lab.machine().process(process).orElseThrow().alive() ? "alive " : "dead ";
    }

    private static String owner(Lab lab) {
        return "owned by " + name(lab, group(lab).creator());
    }

    private static String entry(Lab lab, String process, int page) {
        return process + page + " " + lab.entry(process, page).kind().name().toLowerCase(Locale.ROOT) + " ";
    }

    private static String frames(Lab lab, String process, int... pages) {
        StringBuilder frames = new StringBuilder("frames ");
        for (int page : pages) {
            int frame = lab.entry(process, page).frame();
            frames.append(frame < 0 ? "-" : frame).append(' ');
        }
        return frames.toString();
    }

    private static String state(Lab lab) {
        return group(lab).state().name().toLowerCase(Locale.ROOT);
    }

    @Test
    void aRobustSemaphoreWarnsTheNextHolder() {
        Lab lab = family("unclean_deaths=cleanup", "semaphore_death=robust");
        say(lab, entered("A"), entered("B"), new Wait("A", "g"), new Kill("P", "A"));
        List<Event> events = lab.perform(new Wait("B", "g")).events();
        assertEquals(new Event.OwnerDied("B", "g"), events.get(events.size() - 1));
        lab.done(new Signal("B", "g"));
        assertEquals(1, lab.perform(new Wait("B", "g")).events().size(), "it warns once");
    }

    @Test
    void aGroupMayEndWithItsLastMemberWhenItsCreatorDied() {
        Lab lab = family("unclean_deaths=cleanup", "creator_death=auto_dissolve");
        say(lab, entered("A"), new Quit("P"));
        assertEquals("active", state(lab));
        lab.done(new ExitGroup("A", 2, "g"));
        assertEquals("dissolved", state(lab));
        assertEquals(true, lab.frame(7).isFree());
    }

    @Test
    void membersMayBeMadeToLeave() {
        Lab lab = family("illegal_calls=cleanup", "busy_dissolve=force");
        say(lab, entered("A"), entered("B"), new Wait("A", "g"), new Wait("B", "g"), new DissolveGroup("P", "g"));
        assertEquals("dissolved", state(lab));
        assertEquals("A2 none ", entry(lab, "A", 2));
        assertEquals(true, lab.machine().activity(3).isIdle(), "who waited is turned away");
    }

    @Test
    void aChildInheritsAsTheSettingSays() {
        for (String kind : List.of("fresh", "inherit", "unlisted")) {
            Lab lab = family("spawn=" + kind);
            say(lab, entered("A"), new Spawn("A", "D"), new Relocate("A", 2, 9));
            String expected =
                    switch (kind) {
                        case "fresh" -> "frames - list A2 count 1";
                        case "inherit" -> "frames 9 list A2 D2 count 2";
                        default -> "frames 7 list A2 count 1";
                    };
            assertEquals(expected, frames(lab, "D", 2) + members(lab), kind);
        }
    }

    @Test
    void anEmptyGroupIsEnteredAgainAsTheSettingSays() {
        for (String kind : List.of("fresh", "closed", "unguarded")) {
            Lab lab = family("reenter=" + kind);
            say(lab, entered("A"), new ExitGroup("A", 2, "g"));
            String said =
                    outcome(lab.perform(new EnterGroup("B", 5, "g"))) + " " + outcome(lab.perform(new Wait("B", "g")));
            String expected =
                    switch (kind) {
                        case "fresh" -> "done done";
                        case "closed" -> "E_CLOSED E_NOTMEMBER";
                        default -> "done E_NOSEMAPHORE";
                    };
            assertEquals(expected, said, kind);
        }
    }

    @Test
    void anOldNameMayMeanAStrangersGroup() {
        for (String kind : List.of("never_reused", "generation", "reused")) {
            Lab lab = family("group_ids=" + kind, "who_may_enter=open");
            say(lab, new DissolveGroup("P", "g"), new CreateGroup("R", "h", 8));
            String said = outcome(lab.perform(new EnterGroup("A", 2, "g")));
            assertEquals(kind.equals("reused") ? "done" : "E_NOGROUP", said, kind);
        }
    }

    @Test
    void suspensionsAreNested() {
        Lab lab = family();
        say(lab, entered("A"), new SuspendGroup("P", "g"), new SuspendGroup("P", "g"), new ResumeGroup("P", "g"));
        assertEquals(false, lab.machine().processes().get(2).mayRun());
        lab.done(new ResumeGroup("P", "g"));
        assertEquals(true, lab.machine().processes().get(2).mayRun());
        assertEquals("E_NOTSUSPENDED", outcome(lab.perform(new ResumeGroup("P", "g"))));
        assertEquals("E_NOTCREATOR", outcome(lab.perform(new SuspendGroup("A", "g"))));
        lab.done(new EnterGroup("P", 1, "g"));
        assertEquals("E_MEMBER", outcome(lab.perform(new SuspendGroup("P", "g"))), "it could never resume itself");
    }

    @Test
    void aMemberThatIsAloneWaitsForCompanyOrIsWarned() {
        Lab warned = family();
        say(warned, entered("A"));
        List<Event> told = warned.perform(new Read("A", 2, 0, 1)).events();
        assertEquals(new Event.Alone("A", "g"), told.get(told.size() - 1));
        Lab waiting = family("small_group=block");
        say(waiting, entered("A"));
        assertEquals("blocked", outcome(waiting.perform(new Read("A", 2, 0, 1))));
        say(waiting, entered("B"));
        assertEquals(true, waiting.machine().activity(2).isIdle(), "it went on when B came");
        assertEquals(true, waiting.entry("A", 2).used());
    }

    @Test
    void aBargingSemaphoreLetsTheSleeperTryAgain() {
        Lab lab = family("handoff=barging");
        say(lab, entered("A"), entered("B"), new Wait("A", "g"), new Wait("B", "g"), new Signal("A", "g"));
        assertEquals("holder B queue", holder(lab), "nobody came first, so it got it");
        assertEquals(0, group(lab).semaphore().value());
    }

    @Test
    void aSignalTooManyLetsTwoIn() {
        Lab lab = family("signal_by=anyone");
        say(lab, entered("A"), entered("B"), new Signal("A", "g"));
        assertEquals(
                "done done", say(lab, new Wait("A", "g"), new Wait("B", "g")).strip());
    }

    @Test
    void whatAQuitterModifiedReachesTheDisk() {
        Lab lab = family();
        say(lab, entered("A"), entered("B"), new Write("A", 2, 0, 1, Lab.pattern("*")), new Quit("A"));
        say(lab, new PageOut("B", 5), new Read("B", 5, 0, 1));
        assertEquals("*", lab.text(lab.entry("B", 5).frame(), 0, 1));
    }
}
