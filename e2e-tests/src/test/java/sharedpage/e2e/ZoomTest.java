package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.Axe;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Fit;
import sharedpage.e2e.support.RunningApp;
import sharedpage.e2e.support.Window;

/** From the machine to a page to its bytes and back, by keys and by buttons. */
class ZoomTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void theKeysOneTwoThreeAndPlusMinusLeadNearerAndBack() {
        LessonPage page = BROWSER.still().open(APP.address("/")).walkTo(1);
        page.press("2");
        assertEquals(2, page.stage().level());
        assertEquals(List.of("Machine", "A", "page 2 (shared g)"), page.stage().crumbs());
        page.press("+");
        assertEquals(3, page.stage().level());
        assertEquals(
                List.of("Machine", "A", "page 2 (shared g)", "bytes"),
                page.stage().crumbs());
        page.press("-", "1");
        assertEquals(1, page.stage().level());
    }

    @Test
    void enterDivesIntoWhatHasTheFocusAndEscapeComesBack() {
        LessonPage page = BROWSER.still().open(APP.address("/")).walkTo(1);
        page.stage().focus().walkTo("B page 5", Keys.ARROW_DOWN);
        page.press(Keys.ENTER);
        assertEquals(List.of("Machine", "B", "page 5 (shared g)"), page.stage().crumbs());
        page.press(Keys.ENTER);
        assertEquals(3, page.stage().level());
        page.press(Keys.ESCAPE, Keys.ESCAPE);
        assertEquals(1, page.stage().level());
    }

    @Test
    void stepsGoOnAtEveryLevel() {
        LessonPage page = BROWSER.still().open(APP.address("/"));
        page.press("3");
        page.walkTo(2);
        assertEquals(3, page.stage().level());
        assertEquals(2, page.transport().step());
    }

    @ParameterizedTest
    @EnumSource(names = {"PROJECTOR", "PHONE"})
    void everyLevelFitsIsUsableByTouchAndHasNoBarrier(Window window) {
        BROWSER.still().sized(window);
        LessonPage page = BROWSER.open(APP.address("/")).walkTo(2);
        boolean phone = window == Window.PHONE;
        for (int level = 1; level <= 3; level++) {
            String when = "level " + level;
            assertEquals(level, page.stage().level());
            assertAll(
                    when,
                    () -> assertEquals(List.of(), Fit.faults(BROWSER.driver())),
                    () -> assertEquals(List.of(), Axe.violations(BROWSER.driver())),
                    () -> assertTrue(page.stage().elements() < 1500));
            if (level < 3) {
                page.stage().zoomBy(phone ? "+" : String.valueOf(level + 1));
            }
        }
    }

    @Test
    void charactersThatZoomCanBeSwitchedOff() {
        LessonPage page = BROWSER.still().open(APP.address("/"));
        page.help().open().shortcuts(false).close();
        page.press("3");
        assertEquals(1, page.stage().level());
    }
}
