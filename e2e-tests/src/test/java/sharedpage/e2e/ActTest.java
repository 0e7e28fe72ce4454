package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.ByteRun;
import sharedpage.e2e.page.CommandLine;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.page.SettingsPanel;
import sharedpage.e2e.support.Axe;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Fit;
import sharedpage.e2e.support.RunningApp;
import sharedpage.e2e.support.Window;

/** Doing something of one's own: by command line, by other settings, and back again. */
class ActTest {
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
    void aCommandIsCompletedAndCarriedOutByKeyboard(Window window) {
        LessonPage page = open(window, "/");
        CommandLine line = page.command().open().type("wr");
        assertEquals(List.of("write", "write_object"), line.completions());
        line.type(Keys.ARROW_DOWN, Keys.ENTER).type("by=");
        assertEquals(List.of("P", "A", "B", "C"), line.completions());
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
        assertEquals(List.of(), Fit.faults(BROWSER.driver()));
        line.type(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER);
        assertEquals("write by=B ", line.line());
        line.type("page=5 text=\"hi you\"").enter();
        assertEquals(
                List.of(new ByteRun(7, 0, 6, "cpu", "B", false)), page.frames().runs(7));
        assertEquals("", line.line());
        line.type(Keys.ARROW_UP);
        assertEquals("write by=B page=5 text=\"hi you\"", line.line());
    }

    @ParameterizedTest
    @EnumSource(
            value = Window.class,
            names = {"PHONE", "PROJECTOR"})
    void aMistakeIsShownWhereItIs(Window window) {
        LessonPage page = open(window, "/");
        CommandLine line = page.command().open().type("write: {by: A, page: 2, bytes: x, fill: A}", Keys.ENTER);
        assertTrue(line.mistake().startsWith("bytes is \"x\"."), line.mistake());
        assertEquals("bytes: x", line.mistaken());
        assertFalse(page.notice().isShown());
        line.clear().type("wrote by=A", Keys.ENTER);
        page.until("the operation is not named", () -> line.mistaken().equals("wrote"));
        assertTrue(line.mistake().contains("Did you mean write?"), line.mistake());
        line.clear().type("write fill=\"a", Keys.ENTER);
        page.until("the end is not missed", () -> line.mistaken().equals("\"a"));
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
        line.type("\" page=2 by=A bytes=4").enter();
        assertEquals(
                List.of(new ByteRun(7, 0, 4, "cpu", "A", false)), page.frames().runs(7));
    }

    @ParameterizedTest
    @EnumSource(
            value = Window.class,
            names = {"PHONE", "PROJECTOR"})
    void otherSettingsAreSwitchesInGroups(Window window) {
        LessonPage page = open(window, "/l/overflow-600?step=1");
        SettingsPanel settings = page.settings();
        assertTrue(
                settings.groups().containsAll(List.of("Machine", "Transfer", "Sharing", "Semaphores", "Prices")),
                settings.groups().toString());
        settings.open("Transfer").turn("iommu");
        assertTrue(settings.isOn("iommu"));
        assertTrue(
                settings.groups().contains("Transfer changed"),
                settings.groups().toString());
        settings.open("Kernel bugs").turn("kernel_bugs.skip_flush");
        assertTrue(settings.isOn("kernel_bugs.skip_flush"));
        settings.open("Prices").type("cost.memory", "-3");
        assertEquals("Expected a whole number from 0 to 100000000.", settings.mistake());
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
        assertEquals(List.of(), Fit.faults(BROWSER.driver()));

        int before = page.node();
        settings.open("Machine").type("frames", "14");
        page.until("no other machine", () -> page.node() != before);
        page.settled();
        assertEquals("14", settings.value("frames"));
        assertEquals(1, page.transport().step(), "the same operations on it");
        assertTrue(page.steps().otherWays().get(0).startsWith("Another start"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Window.class,
            names = {"PHONE", "PROJECTOR"})
    void inTheKernelsPlaceOneLosesAnIncrementOrDoesNot(Window window) {
        LessonPage page = open(window, "/l/lost-update");
        assertEquals(List.of("A", "B"), page.kernel().choices());
        page.kernel().letAct("A").letAct("B");
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
        assertEquals(List.of(), Fit.faults(BROWSER.driver()));
        page.kernel().letAct("A").letAct("A");
        assertEquals(List.of(), page.kernel().choices(), "only B is left");
        page.transport().press("Next step");
        page.transport().press("Next step");
        assertTrue(
                page.kernel().verdict().contains("Step 6. Lost update: B overwrites 1 byte that A wrote"),
                page.kernel().verdict());

        page.press(Keys.HOME);
        page.kernel().letAct("A").letAct("A").letAct("A");
        page.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertEquals(
                "Nothing has gone wrong so far on this branch.", page.kernel().verdict());
        assertEquals(1, page.steps().otherWays().size(), "the bad way is kept");
    }

    @ParameterizedTest
    @EnumSource(
            value = Window.class,
            names = {"PHONE", "PROJECTOR"})
    void everythingCanBeUndone(Window window) {
        LessonPage page = open(window, "/l/overflow-600?step=2");
        page.bar().transferBy("dma");
        page.pressWith(Keys.CONTROL, "z");
        page.until("the transfer stays", () -> page.bar().transfer().equals("cpu"));
        page.settled();
        assertEquals(2, page.transport().step());
        page.command().open().type("write by=B page=5 fill=x bytes=1").enter();
        assertEquals(3, page.transport().step());
        page.button(".side", "Undo").click();
        page.until("nothing is undone", () -> page.transport().step() == 2);
        page.settled();
        assertEquals(3, page.transport().lastStep(), "what was undone is kept");
        assertEquals(1, page.steps().otherWays().size(), "and so is the other way of transfer");
    }
}
