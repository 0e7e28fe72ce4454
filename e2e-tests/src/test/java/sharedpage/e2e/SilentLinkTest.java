package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Cable;
import sharedpage.e2e.support.RunningApp;

/** A network loses what is sent and tells nobody: the page notices, and no press is lost without a word. */
class SilentLinkTest {
    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    /** As an address translator does that was idle for too long: only a new connection helps. */
    @Test
    void aForgottenConnectionIsReplacedAndTheStepIsDoneOnce() {
        try (Cable cable = new Cable();
                RunningApp app = RunningApp.startAt(0, cable.address("/"))) {
            cable.plugInto(app);
            LessonPage page = BROWSER.still().open(cable.address("/")).walkTo(1);
            cable.forget();
            page.type(Keys.ARROW_RIGHT);
            page.until("no word", () -> page.bar().link().equals("sending …"));
            page.until("not taken", () -> page.transport().lastStep() == 2);
            page.settled();
            assertEquals(2, page.transport().step());
            page.until(
                    "the lost connection is still counted",
                    () -> page.bar().link().equals("connected"));
        }
    }

    @Test
    void aSilentHoleIsShownAndThePageIsWholeAfterIt() {
        try (Cable cable = new Cable();
                RunningApp app = RunningApp.startAt(0, cable.address("/"))) {
            cable.plugInto(app);
            LessonPage page = BROWSER.still().open(cable.address("/")).walkTo(1);
            cable.swallow();
            page.until("still connected", () -> page.bar().link().equals("no server"));
            page.notice().says("The server does not answer. Trying again.");
            page.type(Keys.ARROW_RIGHT);
            cable.swallowNoMore();
            page.notice().gone();
            page.settled();
            assertEquals(2, page.transport().step());
            assertEquals(2, page.transport().lastStep());
        }
    }
}
