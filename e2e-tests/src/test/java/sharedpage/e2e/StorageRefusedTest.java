package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sharedpage.e2e.page.CoursePage;
import sharedpage.e2e.page.EditorPage;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.RunningApp;

/** A browser that keeps nothing for any page: all works as long as the page lasts. */
class StorageRefusedTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    /** As with all cookies and site data blocked: it is an error even to ask. */
    private static final String REFUSE =
            """
            for (const name of ['localStorage', 'sessionStorage'])
                Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
            """;

    @BeforeEach
    void refuse() {
        BROWSER.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", REFUSE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/l/life-cycle", "/embed/walls"})
    void aLessonRuns(String address) {
        LessonPage page = BROWSER.still().open(APP.address(address)).walkTo(2);
        assertEquals(2, page.transport().step());
        page.view().choose("theme", "dark");
    }

    @Test
    void theCourseIsListed() {
        BROWSER.still().openUnsettled(APP.address("/course"));
        assertTrue(CoursePage.in(BROWSER.driver()).lessons().size() > 20);
    }

    @Test
    void aTextIsCheckedAndItIsSaidThatItIsNotKept() {
        BROWSER.still().openUnsettled(APP.address("/edit/walls"));
        EditorPage editor = EditorPage.in(BROWSER.driver());
        assertTrue(editor.text().contains("title: "), editor.text());
        assertTrue(editor.notice().contains("cannot store drafts"), editor.notice());
    }
}
