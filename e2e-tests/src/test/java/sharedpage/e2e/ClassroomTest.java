package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Cable;
import sharedpage.e2e.support.RunningApp;

/** In a lecture hall the page comes by plain http from another machine, where a browser trusts it with less. */
class ClassroomTest {
    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void theLessonWorksAndTheLinkIsShownForCopyingByHand() {
        try (Cable cable = new Cable();
                RunningApp app = RunningApp.startAt(0, lab(cable, "/"))) {
            cable.plugInto(app);
            LessonPage page = BROWSER.still().open(lab(cable, "/"));
            assertFalse((Boolean) BROWSER.driver().executeScript("return isSecureContext"));
            page.walkTo(2);
            assertEquals(88, page.frames().runs(0).get(0).length());

            URI link = URI.create(page.share().open().link());
            page.share().copyLink();
            assertEquals(2, BROWSER.open(link).transport().step());
        }
    }

    /** The same cable by the name that only the browser knows, as it knows that of another machine. */
    private static URI lab(Cable cable, String path) {
        return URI.create("http://" + BrowserExtension.OTHER_HOST + ":"
                + cable.address("/").getPort() + path);
    }
}
