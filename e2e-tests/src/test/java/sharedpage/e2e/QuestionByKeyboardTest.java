package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.RunningApp;

/** Predict, then see: the question before an operation, without a mouse. */
class QuestionByKeyboardTest {
    private static final int MOST_TABS = 60;

    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private LessonPage page;

    @BeforeEach
    void open() {
        page = BROWSER.still().open(APP.address("/"));
    }

    @Test
    void chooseWithTheArrowsAndAnswerWithTheButton() {
        assertTrue(page.question().isOpen());
        assertTrue(
                page.question().text().endsWith("Where does byte 512 land?"),
                page.question().text());
        assertTrue(page.announced().contains("Question: "), page.announced());
        tabTo("nowhere; the write stops with a trap");
        page.type(Keys.SPACE);
        page.type(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertEquals("in A's page 3", page.focused());
        assertEquals(0, page.transport().step(), "arrows in the card choose and do not step");
        tabTo("Answer");
        page.press(Keys.ENTER);
        assertEquals(1, page.transport().step());
        assertTrue(
                page.say().why().startsWith("You said: in A's page 3. Right."),
                page.say().why());
    }

    @Test
    void aWrongAnswerIsAnsweredToo() {
        tabTo("nowhere; the write stops with a trap");
        page.type(Keys.SPACE);
        tabTo("Answer");
        page.press(Keys.ENTER);
        assertTrue(
                page.say().why().startsWith("You said: nowhere; the write stops with a trap. Answer: in A's page 3."),
                page.say().why());
    }

    @Test
    void theCardDoesNotHideTheLensAndOpensOnDemand() {
        page.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertTrue(page.boundary().isOpen());
        assertFalse(page.question().isOpen());
        page.type("p");
        assertTrue(page.question().isOpen());
        page.type("p");
        assertFalse(page.question().isOpen());
        page.press(Keys.ARROW_RIGHT);
        assertTrue(page.question().isOpen(), "the question comes before the step");
        assertEquals(2, page.transport().step());
        page.press(Keys.ARROW_RIGHT);
        assertEquals(3, page.transport().step(), "going on passes it over");
    }

    @Test
    void playingStopsAtAQuestion() {
        page.press(Keys.ARROW_RIGHT);
        page.transport().press("Play");
        page.until("it does not play", () -> page.transport().step() == 2);
        page.settled();
        page.until("it goes on playing", () -> page.transport().has("Play"));
        assertEquals(2, page.transport().lastStep());
    }

    private void tabTo(String name) {
        for (int tabs = 0; tabs < MOST_TABS && !page.focused().equals(name); tabs++) {
            page.type(Keys.TAB);
        }
        assertEquals(name, page.focused());
    }
}
