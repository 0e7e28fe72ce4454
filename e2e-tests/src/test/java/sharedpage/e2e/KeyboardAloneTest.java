package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.CoursePage;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.page.SummaryDialog;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Control;
import sharedpage.e2e.support.RunningApp;

/** Whoever has no mouse: every control has its turn, a name and a key that works it, and a whole lesson needs nothing else. */
class KeyboardAloneTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static final Path ORDER = Path.of("src/test/resources/tab-order.txt");
    private static final int MOST_TABS = 90;

    /** A session of its own for each visit: a tab that comes again finds the one it had. */
    private static LessonPage spill(int visit) {
        return BROWSER.still().open(APP.address("/l/overflow-600?step=2&visit=" + visit));
    }

    @Test
    void controlsHaveTheirTurnInTheOrderOfThePage() throws IOException {
        spill(0);
        List<String> order =
                Control.inTurn(BROWSER.driver()).stream().map(Control::toString).toList();
        String found = String.join("\n", order) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(ORDER, found);
        }
        assertEquals(Files.readString(ORDER), found, "-Dgolden.update=true writes it anew");
    }

    @Test
    void itsKeyWorksEveryControl() {
        spill(0);
        List<String> dead = new ArrayList<>();
        List<Control> all = Control.inTurn(BROWSER.driver());
        assertTrue(all.size() > 20, all.toString());
        for (Control one : all) {
            LessonPage page = spill(one.turn());
            if (!one.works(BROWSER.driver(), page)) {
                dead.add(one.toString());
            }
        }
        assertEquals(List.of(), dead, "nothing happens on their key");
    }

    @Test
    void aWholeLessonFromTheCourseToTheNextLesson() {
        BROWSER.still().openUnsettled(APP.address("/course"));
        CoursePage.in(BROWSER.driver());
        LessonPage page = new LessonPage(BROWSER.driver());
        tabTo(page, "600 bytes into a 512-byte page");
        page.type(Keys.ENTER);
        page.until("the lesson does not open", () -> page.address().getPath().equals("/l/overflow-600"));
        page.complete();

        List<String> answered = new ArrayList<>();
        while (!page.transport().has("Summary")) {
            if (page.question().isOpen()) {
                String first = page.question().options().get(0);
                tabTo(page, first);
                page.type(Keys.SPACE);
                tabTo(page, "Answer");
                page.press(Keys.ENTER);
                answered.add(first);
            } else {
                page.press(Keys.ARROW_RIGHT);
            }
        }
        assertEquals(3, answered.size(), answered.toString());
        tabTo(page, "Summary");
        page.type(Keys.ENTER);
        SummaryDialog summary = page.summary();
        assertTrue(summary.score().endsWith("of 3 right."), summary.score());
        assertEquals(3, summary.answers().size());
        assertTrue(summary.first().startsWith("Next lesson: "), summary.first());
        page.type(Keys.ENTER);
        page.until(
                "the next lesson does not open", () -> !page.address().getPath().equals("/l/overflow-600"));
        assertEquals(0, page.complete().transport().step());
        assertFalse(page.bar().lesson().startsWith("600 bytes into"), page.bar().lesson());
    }

    private static void tabTo(LessonPage page, String name) {
        for (int tabs = 0; tabs < MOST_TABS && !page.focused().contains(name); tabs++) {
            page.type(Keys.TAB);
        }
        assertTrue(page.focused().contains(name), page.focused() + ", not " + name);
    }
}
