package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.Axe;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Fit;
import sharedpage.e2e.support.OwnSession;
import sharedpage.e2e.support.RunningApp;

/** A holder dies in the middle of its work: the next one gets the semaphore, and has to repair the page. */
class RepairStoryTest {
    private static final String SCENARIO =
            """
            title: A holder dies
            machine: {page_size: 512, pages: 8, frames: 8, abnormal_exit: cleanup, holder_exit: repair}
            processes: {P: {}, A: {parent: P}, B: {parent: P}, C: {parent: P}}
            setup:
              - create_group: {by: P, as: g}
              - enter_group: {by: A, page: 2, group: g}
              - enter_group: {by: B, page: 5, group: g}
              - enter_group: {by: C, page: 1, group: g}
            steps:
              - wait: {by: A, group: g}
              - wait: {by: B, group: g}
              - kill: {by: P, process: A}
              - write: {by: B, page: 5, text: "whole"}
              - make_consistent: {by: B, group: g}
              - kill: {by: P, process: B}
              - wait: {by: C, group: g}
              - signal: {by: C, group: g}
              - wait: {by: C, group: g}
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

    private List<String> semaphore() {
        return page.stage().semaphore("g");
    }

    @Test
    void theNextOneGetsTheSemaphoreAndRepairsThePage() {
        page.walkTo(2);
        assertEquals(List.of("0", "A", "holds it", "waiting: B"), semaphore());
        page.walkTo(3);
        assertEquals(List.of("0", "B", "holds it", "inconsistent"), semaphore());
        assertTrue(page.say().what().contains("B has to repair the page"), page.say()::what);
        page.walkTo(5);
        assertEquals(List.of("0", "B", "holds it"), semaphore());
        assertEquals(List.of(), Fit.faults(BROWSER.driver()));
    }

    @Test
    void theSemaphoreSaysWhatBecameOfItsHolder() {
        page.walkTo(3);
        page.stage().pointAtSemaphore("g");
        assertTrue(
                page.stage().explanation().contains("held by B; waiting: none; inconsistent"),
                page.stage()::explanation);
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
    }

    @Test
    void whoSignalsWithoutRepairShutsItForAll() {
        page.walkTo(6);
        assertEquals(List.of("1", "to repair"), semaphore());
        page.walkTo(7);
        assertEquals(List.of("0", "C", "holds it", "inconsistent"), semaphore());
        page.walkTo(8);
        assertEquals(List.of("0", "not recoverable"), semaphore());
        page.walkTo(9);
        assertEquals("refused", page.say().outcome());
        assertEquals(List.of(), Fit.faults(BROWSER.driver()));
    }

    @Test
    void theWordsAreLargeInTheHallAndLieWithinTheSidebar() throws IOException, InterruptedException {
        String own = OwnSession.of(APP.address("/"), SCENARIO).toString();
        page = BROWSER.open(URI.create(own.replace("#", "?preset=projector#")));
        page.walkTo(8);
        assertEquals(List.of("0", "not recoverable"), semaphore());
        assertTrue(page.stage().semaphoreFits("g"));
        assertEquals(List.of(), Fit.faults(BROWSER.driver()));
    }
}
