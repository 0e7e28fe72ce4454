package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.e2e.page.ByteRun;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.Axe;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Fit;
import sharedpage.e2e.support.OwnSession;
import sharedpage.e2e.support.RunningApp;

/** A child has its parent's page until one of them writes: two entries, one frame, and then two frames. */
class CopyOnWriteStoryTest {
    private static final String SCENARIO =
            """
            title: A copy when one of them writes
            machine: {page_size: 512, pages: 8, frames: 8, spawn: copy_on_write}
            processes: {A: {private: {1: {fill: "a"}}}}
            steps:
              - spawn: {by: A, as: K}
              - read: {by: K, page: 1, bytes: 4}
              - write: {by: K, page: 1, text: "mine"}
              - write: {by: A, page: 1, text: "ours"}
            """;

    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private LessonPage page;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        page = BROWSER.still().open(OwnSession.of(APP.address("/"), SCENARIO));
    }

    private String rights(String process) {
        return page.spaces().entry(process, 1).orElseThrow().rights();
    }

    private String frame(String process) {
        return page.spaces().entry(process, 1).orElseThrow().frame();
    }

    @Test
    void twoEntriesLeadToOneFrame() {
        assertEquals("Frame 0: private, A page 1", page.frames().described(0));
        page.walkTo(1);
        assertEquals("Frame 0: copy-on-write, A K page 1", page.frames().described(0));
        assertEquals(List.of("0", "0"), List.of(frame("A"), frame("K")));
        assertEquals(List.of("rc", "rc"), List.of(rights("A"), rights("K")));
        page.stage().pointAtFrame(0);
        assertEquals(
                new TreeSet<>(List.of("entry K 1", "frame 0", "page A 1", "page K 1")),
                new TreeSet<>(page.stage().aliases()));
        assertTrue(page.stage().explanation().contains("copy-on-write, A K page 1"), page.stage()::explanation);
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
    }

    @Test
    void theWriteTrapsAndOnlyThenThePageIsCopied() {
        page.walkTo(3);
        assertTrue(page.say().what().startsWith("Protection fault: K writes page 1"), page.say()::what);
        assertEquals("Frame 0: copy-on-write, A K page 1", page.frames().described(0), "nothing is copied yet");
        page.walkTo(4);
        assertEquals("Frame 0: private, A page 1", page.frames().described(0));
        assertEquals("Frame 1: private, K page 1", page.frames().described(1));
        assertEquals(
                List.of(new ByteRun(1, 0, 512, "initial", "A", false)),
                page.frames().runs(1),
                "a copy keeps the origin of its bytes");
        assertEquals(List.of("1", "rw"), List.of(frame("K"), rights("K")));
        page.walkTo(5);
        assertEquals(
                new ByteRun(1, 0, 4, "cpu", "K", false), page.frames().runs(1).get(0));
        assertEquals(
                List.of(new ByteRun(0, 0, 512, "initial", "A", false)),
                page.frames().runs(0),
                "the parent's page is as it was");
        assertEquals(List.of(), Fit.faults(BROWSER.driver()));
    }

    @Test
    void theLastOneWritesWithoutACopy() {
        page.walkTo(7);
        assertEquals(List.of("0", "rw"), List.of(frame("A"), rights("A")));
        assertEquals("Frame 2: free", page.frames().described(2));
        page.walkTo(8);
        assertEquals(
                new ByteRun(0, 0, 4, "cpu", "A", false), page.frames().runs(0).get(0));
    }
}
