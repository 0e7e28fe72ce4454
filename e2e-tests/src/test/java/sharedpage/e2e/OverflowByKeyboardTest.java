package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.ByteRun;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.RunningApp;

/** The 600-byte write of the lecture, stepped through with the arrow keys. */
class OverflowByKeyboardTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static final ByteRun SENT = new ByteRun(7, 0, 512, "cpu", "A", false);
    private static final ByteRun SPILT = new ByteRun(0, 0, 88, "cpu", "A", true);
    private static final ByteRun REST = new ByteRun(0, 88, 424, "initial", "A", false);

    private LessonPage page;

    @BeforeEach
    void open() {
        page = BROWSER.open(APP.address("/"));
    }

    @Test
    void itOpensBeforeTheFirstStepWithTheGroupSetUp() {
        assertEquals(0, page.transport().step());
        assertEquals(
                "Frame 7: shared on purpose by group g, mapped by A page 2, B page 5",
                page.frames().described(7));
        assertEquals(List.of(), page.frames().runs(7), "nobody has written yet");
        assertEquals(0, page.frames().paintedPixels(7));
        assertFalse(page.boundary().isOpen());
    }

    @Test
    void oneArrowShows512BytesTheSecond88() {
        page.press(Keys.ARROW_RIGHT);
        assertEquals(List.of(SENT), page.frames().runs(7));
        assertTrue(
                page.say().what().startsWith("A writes 512 bytes through its page 2"),
                page.say().what());
        assertTrue(page.frames().paintedPixels(7) > 500, "the bytes have a colour");

        page.press(Keys.ARROW_RIGHT);
        assertEquals(List.of(SPILT, REST), page.frames().runs(0));
        assertTrue(
                page.say().what().startsWith("The write overflows: 88 bytes"),
                page.say().what());
        assertTrue(
                page.boundary().virtualSide().contains("88 bytes land here"),
                page.boundary().virtualSide());
        assertTrue(
                page.boundary().physicalSide().contains("not touched"),
                page.boundary().physicalSide());
        assertEquals("Step 2: overflow", page.transport().marks().get(1));
        assertTrue(page.announced().contains("88 bytes"), "a screen reader is told: " + page.announced());
    }

    @Test
    void theWayBackShowsWhatWasThere() {
        page.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_LEFT);
        assertEquals(
                List.of(new ByteRun(0, 0, 512, "initial", "A", false)),
                page.frames().runs(0));
        assertEquals(List.of(SENT), page.frames().runs(7));
        page.press(Keys.ARROW_LEFT);
        assertEquals(List.of(), page.frames().runs(7));
        assertEquals(0, page.transport().step());
        page.press(Keys.END);
        assertEquals(2, page.transport().step());
        page.press(Keys.HOME);
        page.pressWithShift(Keys.ARROW_RIGHT);
        page.pressWithShift(Keys.ARROW_RIGHT);
        assertEquals(2, page.transport().step(), "Shift and an arrow go to the next mark");
    }

    @Test
    void aReloadStaysWhereItWas() {
        page.walkTo(3).press(Keys.ARROW_LEFT);
        page.reload();
        assertEquals(2, page.transport().step());
        assertEquals(3, page.transport().lastStep(), "the steps ahead are still known");
        assertEquals(List.of(SPILT, REST), page.frames().runs(0));
        page.press(Keys.ARROW_LEFT);
        assertEquals(List.of(SENT), page.frames().runs(7));
    }

    @Test
    void allStepsTogetherAndTheirEnd() {
        page.walkTo(4);
        assertTrue(
                page.say().result().contains("88 bytes there from the start, of B"),
                page.say().result());
        page.walkTo(5);
        page.press(Keys.ARROW_RIGHT);
        assertEquals(5, page.transport().step(), "behind the last step there is none");
    }
}
