package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.page.Stage;
import sharedpage.e2e.support.Axe;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Fit;
import sharedpage.e2e.support.RunningApp;
import sharedpage.e2e.support.Window;

/** Whatever is pointed at says where it comes from: by mouse, by keyboard, by touch. */
class ExplainTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static void says(Stage stage, String... parts) {
        for (String part : parts) {
            assertTrue(stage.explanation().contains(part), part + " is not in: " + stage.explanation());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PROJECTOR", "PHONE"})
    void aSpilledByteNamesItsWriterItsWayAndWhatItReplaced(Window window) {
        BROWSER.still().sized(window);
        LessonPage page = BROWSER.open(APP.address("/")).walkTo(2);
        Stage stage = page.stage();
        if (window == Window.PHONE) {
            page.stage().zoomBy("+").zoomBy("+");
            stage.beside("next VIRTUAL page");
        } else {
            stage.pointAtPage("A", 3);
            assertEquals("Page 3 of A", stage.explained());
            page.press("3");
        }
        stage.pointAtByte(0, 3);
        says(
                stage,
                "65, hexadecimal 41",
                "A, by its processor; an overflow",
                "page 3, line 3; entry 3; frame 0",
                "A page 3; frame 0",
                "step 2, this one",
                "a (97)",
                "Not known yet");
        assertEquals(List.of(), Fit.faults(BROWSER.driver()));
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
    }

    @Test
    void aByteOfTheDeviceWentPastEveryPageTable() {
        LessonPage page = BROWSER.still().open(APP.address("/l/overflow-600-dma?step=3"));
        page.stage().pointAtFrame(8);
        page.press("3");
        page.stage().pointAtByte(0, 0);
        says(
                page.stage(),
                "a DMA channel, for A; an overflow",
                "directly into frame 8, bypassing the MMU",
                "of C, there from the start");
    }

    @Test
    void everythingThatReachesAFrameIsOutlinedAndListed() {
        LessonPage page = BROWSER.still().open(APP.address("/")).walkTo(1);
        page.stage().pointAtFrame(7);
        assertEquals("Frame 7", page.stage().explained());
        assertEquals(
                new TreeSet<>(List.of("entry A 2", "frame 7", "page A 2", "page B 5")),
                new TreeSet<>(page.stage().aliases()));
        says(page.stage(), "A page 2, reads and writes", "B page 5, reads and writes");
    }

    @Test
    void theStepThatDidItIsOnePressAway() {
        LessonPage page = BROWSER.still().open(APP.address("/")).walkTo(3);
        page.stage().pointAtFrame(0);
        page.press("3");
        page.stage().pointAtByte(0, 0).jump();
        assertEquals(2, page.transport().step());
    }

    @Test
    void whatIsKnownToComeIsToldToo() {
        LessonPage page = BROWSER.still().open(APP.address("/")).walkTo(5);
        page.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        page.stage().pointAtFrame(7);
        page.press("3");
        page.stage().pointAtByte(0, 0);
        says(page.stage(), "What happens next", "Step 3: B reads 512 bytes");
    }

    @Test
    void theNumbersOfTheNarrationLeadToWhatTheyName() {
        LessonPage page = BROWSER.still().open(APP.address("/")).walkTo(2);
        assertEquals(
                List.of("88 bytes", "page 3", "frame 0", "lines 0 to 87"),
                page.say().links().subList(0, 4));
        page.say().follow("frame 0");
        assertTrue(page.stage().aliases().containsAll(List.of("frame 0", "page A 3", "entry A 3")));
        page.say().follow("page 2");
        assertTrue(page.stage().aliases().containsAll(List.of("frame 7", "page A 2", "page B 5")));
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
    }

    @Test
    void theKeyboardAloneFindsAByteAndItsOrigin() {
        LessonPage page = BROWSER.still().open(APP.address("/")).walkTo(2);
        page.stage().focus().walkTo("A page 3", Keys.ARROW_DOWN);
        page.press(Keys.ENTER, Keys.ENTER);
        assertEquals(3, page.stage().level());
        page.stage().focus();
        page.press(Keys.ARROW_DOWN, Keys.ARROW_RIGHT);
        assertEquals("Frame 0, line 17: A", page.focused());
        page.press(Keys.SPACE);
        assertEquals("Byte 17 of frame 0", page.stage().explained());
        says(page.stage(), "A, by its processor; an overflow");
        page.press(Keys.ESCAPE);
        assertFalse(page.stage().explains());
        assertEquals("Frame 0, line 17: A", page.focused());
    }

    @Test
    void whatThePageHasNotSeenIsFetched() {
        LessonPage page = BROWSER.still().open(APP.address("/l/overflow-600?step=3"));
        page.stage().pointAtFrame(0);
        page.press("3");
        page.stage().pointAtByte(0, 0);
        page.until("the old byte is not told", () -> page.stage().explanation().contains("a (97)"));
        page.settled();
        says(page.stage(), "page 3, line 0; entry 3; frame 0");
    }
}
