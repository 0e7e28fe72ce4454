package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.e2e.page.ByteRun;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.RunningApp;

/** Which lesson is open, how to begin it anew, and how to show somebody else where one is. */
class LessonsTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void everyLessonCanBePickedAndStepped() {
        LessonPage page = BROWSER.still().open(APP.address("/"));
        assertEquals("600 bytes into a 512-byte page", page.bar().lesson());
        List<String> titles = page.bar().lessons();
        assertTrue(titles.size() >= 7, titles.toString());
        for (String title : titles) {
            page.bar().pick(title);
            assertEquals(title, page.bar().lesson());
            page.walkTo(1);
            assertTrue(page.say().what().length() > 10, page.say().what());
        }
    }

    @Test
    void startAgainIsAtTheStartOfTheSameLesson() {
        LessonPage page =
                BROWSER.still().open(APP.address("/l/overflow-600-dma")).walkTo(3);
        page.bar().startAgain();
        assertEquals(0, page.transport().step());
        assertEquals(0, page.transport().lastStep());
        assertEquals("By DMA into a foreign frame", page.bar().lesson());
        assertEquals(List.of(), page.frames().runs(7));
    }

    @Test
    void aCopiedLinkOpensAtTheSameStepWithTheSameSettings() {
        LessonPage page = BROWSER.still().open(APP.address("/"));
        page.bar().transferBy("dma");
        page.walkTo(3);
        URI link = copied(page);
        assertEquals(APP.port(), link.getPort());

        LessonPage elsewhere = BROWSER.open(link);
        assertEquals(3, elsewhere.transport().step());
        assertEquals("dma", elsewhere.bar().transfer());
        assertEquals(
                new ByteRun(8, 0, 88, "dma", "A", true),
                elsewhere.frames().runs(8).get(0));
    }

    @Test
    void aCopiedLinkToABranchOfOnesOwnShowsItToOthersWhoMayOnlyLook() {
        LessonPage page = BROWSER.still().open(APP.address("/"));
        page.form().perform("write", Map.of("by", "B", "page", 5, "bytes", 3, "data", "own"));
        URI link = copied(page);
        assertTrue(link.getPath().startsWith("/s/"), link.toString());

        LessonPage elsewhere = BROWSER.open(link);
        assertEquals(
                List.of(new ByteRun(7, 0, 3, "cpu", "B", false)),
                elsewhere.frames().runs(7));
        assertEquals(null, elsewhere.address().getFragment(), "the token does not stay in the address bar");
        elsewhere.transport().press("Step back");
        assertEquals(List.of(), elsewhere.frames().runs(7), "whoever looks can look back");
    }

    @Test
    void anAddressWithoutALessonIsSaidInWords() {
        LessonPage page = BROWSER.openUnsettled(APP.address("/l/no-such-lesson"));
        page.notice().says("No session could be started.");
        assertTrue(
                page.notice().text().contains("overflow-600"),
                "it says which there are: " + page.notice().text());
        LessonPage other = BROWSER.openUnsettled(APP.address("/s/nobody-has-this"));
        other.notice().says("This address has no access token for its session.");
        other.notice().press("Start a new session");
        other.settled();
        assertEquals(0, other.transport().step());
    }

    private static URI copied(LessonPage page) {
        BROWSER.driver()
                .executeCdpCommand(
                        "Browser.grantPermissions",
                        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        page.share().open().copyLink();
        Object text = BROWSER.driver().executeScript("return navigator.clipboard.readText()");
        return URI.create(String.valueOf(text));
    }
}
