package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
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

/** Time: back and forth by actions, operations and marks, to where something happens, and on ways not taken. */
class TimeTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static LessonPage open(Window window, String path) {
        return BROWSER.still().sized(window).open(APP.address(path));
    }

    @ParameterizedTest
    @EnumSource(
            value = Window.class,
            names = {"PHONE", "PROJECTOR"})
    void aStepCanBeAWholeOperation(Window window) {
        LessonPage page = open(window, "/l/overflow-600");
        page.steps().open().grain("operation").close();
        page.press("p", Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertEquals(2, page.transport().step(), "the write, in two actions");
        page.press(Keys.ARROW_LEFT);
        assertEquals(0, page.transport().step());
        page.press(Keys.ARROW_RIGHT);
        assertEquals(2, page.transport().step());
        page.steps().open().grain("action").close();
        page.press(Keys.ARROW_LEFT);
        assertEquals(1, page.transport().step());
    }

    @ParameterizedTest
    @EnumSource(
            value = Window.class,
            names = {"PHONE", "PROJECTOR"})
    void itStopsWhereSomethingHappensInBothDirections(Window window) {
        LessonPage page = open(window, "/l/life-cycle?step=5");
        assertEquals("Found. 2 steps looked at.", page.steps().onTo("event", Map.of("event", "SemaphoreHanded")));
        assertEquals(7, page.transport().step());
        assertEquals(
                "There is a question here: answer or skip it, then go on. 3 steps looked at.",
                page.steps().onTo("frame", Map.of("frame", 7)));
        assertEquals(10, page.transport().step());

        page.reload();
        assertEquals(
                "Found. 5 steps looked at.",
                page.steps().backTo("event", Map.of("event", "mark:block")),
                "also among steps that only a list told of");
        assertEquals(5, page.transport().step());
        assertEquals(
                "Found. 2 steps looked at.",
                page.steps().backTo("address", Map.of("process", "B", "page", 5, "line", 2)));
        assertEquals(3, page.transport().step());
        assertEquals("No earlier step matches. 2 steps looked at.", page.steps().backTo("frame", Map.of("frame", 7)));
        assertEquals("Found. 1 step looked at.", page.steps().onTo("process", Map.of("process", "A")));
        assertEquals(4, page.transport().step());
        assertEquals(List.of(), Fit.faults(BROWSER.driver()));
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Window.class,
            names = {"PHONE", "PROJECTOR"})
    void aSearchStopsAtAQuestionAndSaysSo(Window window) {
        LessonPage page = open(window, "/l/overflow-600");
        assertEquals(
                "There is a question here: answer or skip it, then go on. 0 steps looked at.",
                page.steps().onTo("frame", Map.of("frame", 0)));
        page.steps().close();
        page.question().skip();
        assertEquals("Found. 1 step looked at.", page.steps().onTo("frame", Map.of("frame", 0)));
        assertEquals(2, page.transport().step());
    }

    @ParameterizedTest
    @EnumSource(
            value = Window.class,
            names = {"PHONE", "PROJECTOR"})
    void waysNotTakenStay(Window window) {
        LessonPage page = open(window, "/l/overflow-600?step=2");
        page.press(Keys.HOME);
        page.form().perform("write", Map.of("by", "B", "page", 5, "bytes", 3, "data", "new"));
        assertEquals(1, page.transport().step());
        assertEquals(
                List.of("After step 0: 2 steps. A writes 512 bytes through its page 2 into frame 7, lines 0 to 511:"
                        + " the page that group g shares."),
                page.steps().otherWays());
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
        page.steps().take(0);
        assertEquals(2, page.transport().step());
        assertTrue(page.steps().otherWays().get(0).contains("B writes 3 bytes"));
        page.steps().onlyMarked();
        assertEquals(2, page.steps().steps().size());
        page.steps().close();

        page.press("u");
        assertTrue(page.say().what().startsWith("B writes 3 bytes"), page.say().what());
        page.press("u");
        assertEquals(0, page.transport().step(), "before the own write");
        assertEquals(1, page.transport().lastStep(), "which is kept");
    }
}
