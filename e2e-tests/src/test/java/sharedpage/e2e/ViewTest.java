package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.Axe;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Fit;
import sharedpage.e2e.support.RunningApp;
import sharedpage.e2e.support.Window;

/** Presets and colours: large and in few words for a hall, and as each likes it alone. */
class ViewTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static final String SMALL_WORDS =
            """
            const least = innerHeight / 40 - 0.1;
            const zoomed = (one) => one.closest('#app') ? Number(getComputedStyle(document.getElementById('app')).zoom) || 1 : 1;
            const faults = new Set();
            for (const one of document.querySelectorAll('#app *')) {
                const words = [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join('');
                if (!words || one.closest('.unseen, select, noscript') || !one.checkVisibility({ visibilityProperty: true })) continue;
                if (one.getBoundingClientRect().width <= 1) continue;
                const size = parseFloat(getComputedStyle(one).fontSize) * zoomed(one);
                if (size < least) faults.add(`${words.slice(0, 30)}: ${size} px, less than ${least}`);
            }
            return [...faults];
            """;

    private static List<String> tooSmall() {
        return ((List<?>) BROWSER.driver().executeScript(SMALL_WORDS))
                .stream().map(String::valueOf).toList();
    }

    @Test
    void inAHallAllIsLargeInFewWordsAndAClickerDoes() {
        LessonPage page = BROWSER.still().sized(Window.PROJECTOR).open(APP.address("/l/overflow-600"));
        page.view().choose("preset", "projector");
        page.view().close();
        page.press(Keys.PAGE_DOWN, Keys.PAGE_DOWN, Keys.PAGE_DOWN);
        assertEquals("The write overflows", page.view().callout());
        page.press(Keys.PAGE_UP);
        assertEquals(
                "A writes 512 bytes through its page 2 into frame 7",
                page.view().callout());
        assertTrue(page.view().callout().split(" ").length <= 12);
        assertEquals(List.of(), tooSmall());
        assertEquals(List.of(), Fit.faults(BROWSER.driver()));
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));

        assertFalse(page.view().tellsWhy());
        page.type("w");
        page.until("why is not told", () -> page.view().tellsWhy());
        page.type("w");
        page.until("why is still told", () -> !page.view().tellsWhy());

        page.type("b");
        page.until("the screen is not blank", () -> page.view().isBlank());
        page.type(".");
        page.until("the screen stays blank", () -> !page.view().isBlank());
    }

    @Test
    void aLargerHallHasLargerType() {
        LessonPage page = BROWSER.still()
                .sized(Window.HALL)
                .open(APP.address("/l/overflow-600?step=2&preset=projector&theme=projector"));
        page.until("no preset", () -> "projector".equals(page.view().preset()));
        assertEquals("The write overflows", page.view().callout());
        assertEquals(List.of(), tooSmall());
        assertEquals(List.of(), Fit.faults(BROWSER.driver()));
        assertEquals("rgb(255, 255, 255)", paper());
    }

    @Test
    void theChoiceIsRememberedAndTheAddressDecides() {
        LessonPage page = BROWSER.still().open(APP.address("/l/overflow-600?step=1"));
        page.view().choose("theme", "dark");
        assertEquals("rgb(18, 22, 28)", paper());
        page.reload();
        assertEquals("rgb(18, 22, 28)", paper());
        BROWSER.open(APP.address("/l/overflow-600?step=1&theme=light"));
        assertEquals("rgb(250, 250, 247)", paper());
    }

    @Test
    void aScreenReaderCanBeToldLess() {
        LessonPage page = BROWSER.still().open(APP.address("/l/overflow-600?step=1"));
        assertTrue(page.announced().contains("so the hardware sees nothing wrong"), page.announced());
        page.view().choose("tells", "what");
        page.view().close();
        page.press(Keys.ARROW_RIGHT);
        assertTrue(page.announced().contains("The write overflows"), page.announced());
        assertFalse(page.announced().contains("has an entry of its own"), page.announced());
    }

    private static String paper() {
        return String.valueOf(BROWSER.driver().executeScript("return getComputedStyle(document.body).backgroundColor"));
    }
}
