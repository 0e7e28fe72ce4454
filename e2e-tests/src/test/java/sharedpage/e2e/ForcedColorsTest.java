package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.Axe;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.RunningApp;

/** On a system that gives the colours itself: what is chosen is still seen, and who wrote what. */
class ForcedColorsTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static final String LOOK = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]";

    private LessonPage page;

    @BeforeEach
    void open() {
        page = BROWSER.still().forcedColors().open(APP.address("/l/overflow-600?step=2"));
    }

    private static String look(String selector, String property) {
        return String.valueOf(BROWSER.driver().executeScript(LOOK, selector, property));
    }

    @Test
    void whatIsPressedIsNotLikeWhatIsNot() {
        String on = "[data-setting=transfer][aria-pressed=true]";
        String off = "[data-setting=transfer][aria-pressed=false]";
        assertAll(
                () -> assertNotEquals(look(off, "backgroundColor"), look(on, "backgroundColor")),
                () -> assertNotEquals(look(on, "color"), look(on, "backgroundColor")));
    }

    @Test
    void badgesAndSharedFramesHaveOutlinesInsteadOfGrounds() {
        assertEquals("3px", look(".head .badge", "borderTopWidth"));
        assertEquals(look(".what", "color"), look(".head .badge", "borderTopColor"), "the colour of text");
        assertNotEquals(look(".frame.shared rect", "stroke"), look(".frame.free rect", "stroke"));
    }

    @Test
    void theBytesKeepTheirColours() {
        assertTrue(page.frames().paintedPixels(7) > 500, "the bytes have a colour");
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
    }
}
