package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.protocol.WireClient;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.RunningApp;

/** The browser's way back, and forward again, leads to the same session at the same step; its history names the lessons. */
class WayBackTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void fromAnotherLessonToWhatOneHasDone() {
        LessonPage page = BROWSER.still().open(APP.address("/l/overflow-600?step=2"));
        page.form().perform("write", Map.of("by", "B", "page", 5, "bytes", 3, "data", "own"));
        assertEquals(3, page.transport().step());
        page.bar().pick("Walls between address spaces");
        page.complete().walkTo(1);
        assertEquals("Walls between address spaces – Shared Page Lab", title());

        back(page);
        assertEquals(3, page.transport().step());
        assertEquals(List.of(), page.steps().otherWays());
        assertEquals("600 bytes into a 512-byte page – Shared Page Lab", title());

        BROWSER.driver().navigate().forward();
        page.complete();
        assertEquals(1, page.transport().step());
        page.reload();
        assertEquals(1, page.transport().step());
    }

    @Test
    void toASessionWhoseTokenIsNoLongerInTheAddress() {
        WireClient.Session session = WireClient.session(APP.address("/"), "{\"scenario\": \"life-cycle\"}");
        LessonPage page = BROWSER.still()
                .open(APP.address("/s/" + session.id() + "#" + session.host()))
                .walkTo(2);
        page.bar().pick("Walls between address spaces");
        page.complete();
        back(page);
        assertEquals(2, page.transport().step());
        assertEquals("The life of a shared page – Shared Page Lab", title());
    }

    @Test
    void startAgainIsANewBeginning() {
        LessonPage page = BROWSER.still().open(APP.address("/l/walls")).walkTo(2);
        page.bar().startAgain();
        assertEquals(0, page.complete().transport().step());
        page.reload();
        assertEquals(0, page.transport().step());
        assertEquals(0, page.transport().lastStep(), "of the session before nothing is left");
    }

    private static void back(LessonPage page) {
        BROWSER.driver().navigate().back();
        page.complete();
    }

    private static String title() {
        return BROWSER.driver().getTitle();
    }
}
