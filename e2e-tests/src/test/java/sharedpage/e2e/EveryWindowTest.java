package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.Axe;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Fit;
import sharedpage.e2e.support.RunningApp;
import sharedpage.e2e.support.Window;

/** In every window, light and dark, nothing is cut off, everything can be hit, and axe-core finds no barrier. */
class EveryWindowTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    static Stream<Arguments> windows() {
        return Stream.of(
                Arguments.of(Window.PHONE, false),
                Arguments.of(Window.PHONE, true),
                Arguments.of(Window.PROJECTOR, false),
                Arguments.of(Window.DESKTOP, true));
    }

    private static LessonPage open(Window window, boolean dark) {
        BROWSER.still().sized(window);
        return (dark ? BROWSER.dark() : BROWSER).open(APP.address("/"));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void theLessonFromTheStartToTheSpill(Window window, boolean dark) {
        LessonPage page = open(window, dark);
        assertWell("at the start, with the question open");
        page.transport().press("Question");
        assertWell("at the start");
        page.walkTo(2);
        assertTrue(page.boundary().isOpen());
        assertWell("after the spill");
        for (String tab : page.tabs().names()) {
            page.tabs().show(tab);
            assertEquals(List.of(), Fit.faults(BROWSER.driver()), tab);
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void theSpillByDma(Window window, boolean dark) {
        open(window, dark);
        LessonPage page = BROWSER.open(APP.address("/l/overflow-600-dma?step=3"));
        assertEquals(3, page.transport().step());
        assertWell("after the spill by DMA");
    }

    @ParameterizedTest
    @MethodSource("windows")
    void everyPanelAndTheHelp(Window window, boolean dark) {
        LessonPage page = open(window, dark).walkTo(2);
        page.bar().openMenu();
        assertWell("the menu");
        page.form().open();
        assertWell("the form");
        page.bar().panel("Steps");
        assertWell("the steps");
        page.bar().panel("Bytes");
        assertWell("the bytes in words");
        page.bar().panel("Bytes");
        page.help().open();
        assertWell("the help");
        page.help().close();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void aRefusalInWords(Window window, boolean dark) {
        LessonPage page = open(window, dark);
        page.form()
                .fill("write", Map.of("by", "A", "page", 2, "data_as", "hex", "data", "xyz"))
                .send();
        page.form().mistake();
        assertWell("a refusal");
    }

    @Test
    void darkIsDark() {
        open(Window.DESKTOP, false);
        String light = background();
        open(Window.DESKTOP, true);
        assertEquals(List.of("rgb(250, 250, 247)", "rgb(18, 22, 28)"), List.of(light, background()));
    }

    private static String background() {
        return String.valueOf(BROWSER.driver().executeScript("return getComputedStyle(document.body).backgroundColor"));
    }

    private static void assertWell(String when) {
        assertAll(
                when,
                () -> assertEquals(List.of(), Fit.faults(BROWSER.driver())),
                () -> assertEquals(List.of(), Axe.violations(BROWSER.driver())));
    }
}
