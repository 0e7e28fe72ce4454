package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.ByteRun;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.RunningApp;

/** What if: operations of one's own, asked for in the form. */
class OwnOperationsTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void aWriteOfAnotherLengthAtAnotherPlace() {
        LessonPage page = BROWSER.still().open(APP.address("/"));
        page.form().perform("write", Map.of("by", "B", "page", 5, "at", 500, "bytes", 30, "data", "xyz"));
        assertEquals(
                List.of(new ByteRun(7, 500, 12, "cpu", "B", false)),
                page.frames().runs(7));
        page.transport().press("Next step");
        assertEquals(
                new ByteRun(1, 0, 18, "cpu", "B", true), page.frames().runs(1).get(0));
        assertEquals(
                new ByteRun(1, 18, 494, "initial", "B", false),
                page.frames().runs(1).get(1));
        assertTrue(
                page.boundary().virtualSide().contains("18 bytes land here"),
                page.boundary().virtualSide());

        page.form().perform("read", Map.of("by", "A", "page", 2, "at", 500, "bytes", 12));
        assertTrue(
                page.say().result().contains("12 bytes written by B through page 5"),
                page.say().result());
    }

    @Test
    void theLifeOfAGroupOfOnesOwn() {
        LessonPage page = BROWSER.still().open(APP.address("/"));
        page.form().perform("spawn", Map.of("by", "P", "as", "D"));
        assertEquals(List.of("P", "A", "B", "C", "D"), page.spaces().processes());
        page.form().perform("create_group", Map.of("by", "P", "as", "h", "frame", 5));
        assertEquals(
                "Frame 5: shared on purpose by group h, mapped by none",
                page.frames().described(5));
        page.form().perform("enter_group", Map.of("by", "A", "page", 6, "group", "h"));
        page.form().perform("enter_group", Map.of("by", "D", "page", 1, "group", "h"));
        assertEquals(
                "Frame 5: shared on purpose by group h, mapped by A page 6, D page 1",
                page.frames().described(5));

        page.form().perform("wait", Map.of("by", "A", "group", "h"));
        page.form().perform("wait", Map.of("by", "D", "group", "h"));
        assertEquals("blocked", page.say().outcome());
        assertTrue(page.spaces().described("D").contains("waits"), page.spaces().described("D"));
        page.form().perform("signal", Map.of("by", "A", "group", "h"));
        assertTrue(page.spaces().described("D").contains("ready"), page.spaces().described("D"));

        page.form().perform("exit_group", Map.of("by", "A", "page", 6, "group", "h"));
        assertTrue(page.spaces().entry("A", 6).isEmpty());
        page.form().perform("signal", Map.of("by", "D", "group", "h"));
        page.form().perform("exit_group", Map.of("by", "D", "page", 1, "group", "h"));
        page.form().perform("dissolve_group", Map.of("by", "P", "group", "h"));
        assertEquals("done", page.say().outcome(), page.say().what());
        assertEquals("Frame 5: free", page.frames().described(5));
        page.form().perform("quit", Map.of("by", "D"));
        assertTrue(page.spaces().described("D").contains("dead"), page.spaces().described("D"));
    }

    @Test
    void aDeviceWritesAndReads() {
        LessonPage page = BROWSER.still().open(APP.address("/"));
        page.form().perform("dma_write", Map.of("by", "B", "page", 5, "at", 511, "bytes", 2, "data", "!"));
        page.transport().press("Next step");
        page.transport().press("Next step");
        assertEquals(
                List.of(new ByteRun(7, 511, 1, "dma", "B", false)),
                page.frames().runs(7));
        assertEquals(
                new ByteRun(8, 0, 1, "dma", "B", true), page.frames().runs(8).get(0));
        page.form().perform("dma_read", Map.of("by", "A", "page", 2, "at", 511, "bytes", 1));
        page.transport().press("Next step");
        assertTrue(page.say().what().contains("1 byte"), page.say().what());
    }

    @Test
    void processesGroupsAndPagesCanBeMovedAndEnded() {
        LessonPage page = BROWSER.still().open(APP.address("/")).walkTo(1);
        page.form().perform("suspend_group", Map.of("by", "P", "group", "g"));
        assertTrue(
                page.spaces().described("A").contains("suspended"),
                page.spaces().described("A"));
        page.form().perform("resume_group", Map.of("by", "P", "group", "g"));
        assertTrue(page.spaces().described("A").contains("ready"), page.spaces().described("A"));
        page.form().perform("kill", Map.of("by", "P", "process", "B"));
        assertTrue(page.spaces().described("B").contains("dead"), page.spaces().described("B"));
    }

    @Test
    void whatTheRulesRefuseIsAStepAndWhatCannotBeReadIsSaidInWords() {
        LessonPage page = BROWSER.still().open(APP.address("/"));
        page.form().perform("dissolve_group", Map.of("by", "A", "group", "g"));
        assertEquals("refused", page.say().outcome());
        assertTrue(page.say().what().startsWith("refused "), page.say().what());

        page.form()
                .fill("write", Map.of("by", "A", "page", 2, "data_as", "hex", "data", "xyz"))
                .send();
        assertTrue(
                page.form().mistake().contains("Expected pairs of the digits"),
                page.form().mistake());
        assertEquals("data", page.form().mistaken());
        assertFalse(page.notice().isShown(), "it is said where the mistake is, and nowhere else");
    }

    @Test
    void nothingIsLost() {
        LessonPage page = BROWSER.still().open(APP.address("/")).walkTo(2);
        page.press(Keys.HOME);
        page.form().perform("write", Map.of("by", "B", "page", 5, "bytes", 3, "data", "new"));
        int own = page.node();
        assertEquals(1, page.transport().step());
        page.reload();
        assertEquals(own, page.node(), "the branch is where we are");
        assertEquals(
                List.of(new ByteRun(7, 0, 3, "cpu", "B", false)), page.frames().runs(7));
        page.walkTo(2);
        assertTrue(
                page.say().what().startsWith("A writes 512 bytes"),
                "the script goes on: " + page.say().what());
    }
}
