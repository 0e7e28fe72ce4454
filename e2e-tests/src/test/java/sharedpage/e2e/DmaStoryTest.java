package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.ByteRun;
import sharedpage.e2e.page.Entry;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.RunningApp;

/** The same write by DMA: the device knows frames only, so a stranger is hit. */
class DmaStoryTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void theStrangerBehindTheSharedFrameIsHitAndNobodyNotices() {
        LessonPage page = BROWSER.still().open(APP.address("/"));
        page.bar().transferBy("dma");
        assertEquals(0, page.transport().step());

        page.press(Keys.ARROW_RIGHT);
        assertEquals("blocked", page.say().outcome(), "A waits for the device");
        page.press(Keys.ARROW_RIGHT);
        assertEquals(
                List.of(new ByteRun(7, 0, 512, "dma", "A", false)),
                page.frames().runs(7));
        page.press(Keys.ARROW_RIGHT);

        assertEquals("Frame 8: private, C page 0", page.frames().described(8));
        assertEquals(
                List.of(new ByteRun(8, 0, 88, "dma", "A", true), new ByteRun(8, 88, 424, "initial", "C", false)),
                page.frames().runs(8));
        assertTrue(
                page.boundary().physicalSide().contains("88 bytes land here"),
                page.boundary().physicalSide());
        assertTrue(
                page.boundary().virtualSide().contains("not touched"),
                page.boundary().virtualSide());
        assertEquals(
                List.of(new ByteRun(0, 0, 512, "initial", "A", false)),
                page.frames().runs(0),
                "A's own next page is untouched");
        Entry entry = page.spaces().entry("C", 0).orElseThrow();
        assertEquals(new Entry(0, true, false, false, "rw", "8"), entry, "C's entry knows nothing of it");
    }

    @Test
    void aChangeInTheMiddleGoesOnFromThere() {
        LessonPage page = BROWSER.still().open(APP.address("/")).walkTo(1);
        page.bar().transferBy("dma");
        assertEquals(1, page.transport().step());
        page.walkTo(2);
        assertEquals(
                new ByteRun(0, 0, 88, "cpu", "A", true),
                page.frames().runs(0).get(0),
                "the write that had begun ends as it began");
        page.bar().transferBy("cpu");
        assertFalse(page.notice().isShown());
    }
}
