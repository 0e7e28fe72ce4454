package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.RunningApp;

/** Motion shows the way of the bytes; whoever wants none gets the result at once. */
class MotionTest {
    /** Collects, picture by picture, how far the motion has come. */
    private static final String WATCH =
            """
            window.seen = new Set();
            const look = () => {
                seen.add(document.querySelector('.plane').dataset.moment);
                requestAnimationFrame(look);
            };
            look();
            """;

    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void theBytesAreSeenToMove() {
        LessonPage page = BROWSER.open(APP.address("/"));
        assertTrue(momentsOfAStep(page).size() > 3, "several pictures between before and after");
    }

    @Test
    void whoWantsLittleMotionSeesNone() {
        LessonPage page = BROWSER.still().open(APP.address("/"));
        assertEquals(List.of("1"), momentsOfAStep(page));
    }

    @Test
    void motionCanBeSwitchedOffInTheHelpAndStaysOff() {
        LessonPage page = BROWSER.open(APP.address("/"));
        page.help().open().motion(false).close();
        assertEquals(List.of("1"), momentsOfAStep(page));
        page.reload();
        assertEquals(List.of("1"), momentsOfAStep(page));
    }

    @Test
    void anImpatientPersonEndsTheMotionByTheNextStep() {
        LessonPage page = BROWSER.open(APP.address("/"));
        page.type(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        page.until("not both steps were done", () -> page.transport().step() == 2);
        page.settled();
        assertEquals(2, page.transport().lastStep());
    }

    @Test
    void theMomentWithinAStepIsInOnesOwnHand() {
        LessonPage page = BROWSER.still().open(APP.address("/")).walkTo(1);
        page.type("[", "[", "[");
        page.until("the picture does not go back within the step", () -> moment().startsWith("0.7"));
        page.type("]", "]", "]");
        page.settled();
        assertEquals("1", moment());
    }

    @Test
    void aRefusalIsStampedWithoutMotionToo() {
        LessonPage page = BROWSER.still().open(APP.address("/l/passing-a-pointer?step=10"));
        assertEquals(List.of("REFUSED 188 > 100"), page.stage().stamps());
        page = BROWSER.open(APP.address("/l/overflow-trap?step=2"));
        assertEquals(List.of("TRAP"), page.stage().stamps());
    }

    @Test
    void aDeviceCountsOnIntoTheNextFrame() {
        LessonPage page = BROWSER.still().open(APP.address("/l/overflow-600-dma?step=3"));
        assertEquals("DMA 7:511 → 8:0", page.stage().counter());
    }

    @Test
    void whereEntriesLedAndLeadIsListedWithoutMotionToo() {
        LessonPage page = BROWSER.still().open(APP.address("/l/moved-frame?step=8"));
        page.until("no list comes up", () -> !page.stage().relocation().isEmpty());
        assertEquals(
                List.of(
                        "Tables that the kernel changes 3 writes so far",
                        "A page 2: frame 0 → –",
                        "B page 5: frame 0 → –",
                        "C page 1: frame 0 → –",
                        "D page 7: frame 0"),
                page.stage().relocation());
        page.walkTo(9);
        assertEquals("D page 7: frame 0 → –", page.stage().relocation().get(4));
        page.press(Keys.HOME);
        assertEquals(List.of(), page.stage().relocation(), "only while tables are written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"overflow-600", "moved-frame", "message-instead"})
    void whatWasPaintedBitByBitIsWhatIsPaintedAtOnce(String lesson) {
        LessonPage page = BROWSER.open(APP.address("/l/" + lesson));
        page.walkTo(2).press(Keys.ARROW_LEFT, "2", "1").walkTo(2);
        Object bitByBit = painted();
        page.reload();
        assertEquals(2, page.transport().step());
        assertEquals(painted(), bitByBit);
    }

    private static Object painted() {
        return BROWSER.driver().executeScript("return document.querySelector('.plane canvas').toDataURL()");
    }

    private static String moment() {
        return String.valueOf(BROWSER.driver().executeScript("return document.querySelector('.plane').dataset.moment"));
    }

    private static List<?> momentsOfAStep(LessonPage page) {
        BROWSER.driver().executeScript(WATCH);
        page.press(Keys.ARROW_RIGHT);
        BROWSER.driver().executeAsyncScript("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))");
        return (List<?>) BROWSER.driver().executeScript("return [...seen]");
    }
}
