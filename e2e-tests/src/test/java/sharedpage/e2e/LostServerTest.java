package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Cable;
import sharedpage.e2e.support.RunningApp;

/** The server goes away: the page says so, and finds back. */
class LostServerTest {
    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void aCutCableIsSaidAndMendsByItself() {
        try (Cable cable = new Cable();
                RunningApp app = RunningApp.startAt(0, cable.address("/"))) {
            cable.plugInto(app);
            LessonPage page = BROWSER.still().open(cable.address("/")).walkTo(2);
            cable.cut();
            page.notice().says("The server does not answer. Trying again.");
            page.type(Keys.ARROW_LEFT);
            page.until("no step back", () -> page.transport().step() == 1);
            assertTrue(page.say().what().contains("512 bytes"), "what was seen can still be looked at");
            assertEquals("no server", page.bar().link());

            cable.restore();
            page.notice().gone();
            page.settled();
            assertEquals(1, page.transport().step(), "the page is where it was left");
            page.walkTo(3);
            assertTrue(page.say().what().startsWith("B reads"), page.say().what());
        }
    }

    @Test
    void aStepAskedForMeanwhileIsDoneOnceWhenTheServerIsBack() {
        try (Cable cable = new Cable();
                RunningApp app = RunningApp.startAt(0, cable.address("/"))) {
            cable.plugInto(app);
            LessonPage page = BROWSER.still().open(cable.address("/")).walkTo(1);
            cable.cut();
            page.notice().says("The server does not answer.");
            page.type(Keys.ARROW_RIGHT);
            cable.restore();
            page.notice().gone();
            page.settled();
            assertEquals(2, page.transport().step());
            assertEquals(2, page.transport().lastStep());
        }
    }

    @Test
    void aServerThatEndsSaysGoodByeAndANewOneThatKeptNothingStartsANewSession() {
        RunningApp first = RunningApp.start();
        int port = first.port();
        LessonPage page = BROWSER.still().open(first.address("/")).walkTo(1);
        first.close();
        page.notice().says("The server is shutting down.");
        assertEquals("no server", page.bar().link());
        try (RunningApp second = RunningApp.startAt(port, null)) {
            assertEquals(port, second.port());
            page.notice().says("This session does not exist any more.");
            assertEquals("ended", page.bar().link());
            page.notice().press("Start a new session");
            page.until("no new session", () -> page.bar().link().equals("connected"));
            page.settled().walkTo(1);
            assertTrue(
                    page.say().what().startsWith("A writes 512 bytes"),
                    page.say().what());
        }
    }
}
