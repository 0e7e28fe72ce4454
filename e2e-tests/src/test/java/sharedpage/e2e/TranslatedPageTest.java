package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.RunningApp;

/** A browser that translates the page puts elements in place of its words; what the page then says of a step is still true. */
class TranslatedPageTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    /** As a translator does, which here has the same words for all. */
    private static final String TRANSLATE =
            """
            const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
            const nodes = [];
            while (walker.nextNode()) nodes.push(walker.currentNode);
            for (const node of nodes.filter((one) => one.data.trim() && !one.parentElement.closest('svg, select, [translate=no]'))) {
                const [outer, inner] = [document.createElement('font'), document.createElement('font')];
                inner.textContent = node.data;
                outer.append(inner);
                node.replaceWith(outer);
            }
            """;

    private static final String WORDS = "return document.getElementById('app').innerText.split(/\\s+/).filter(Boolean)";

    @ParameterizedTest
    @CsvSource({"moved-frame, 8", "exit-with-the-key, 4", "message-instead, 7"})
    void afterEachStepItSaysWhatAPageSaysThatIsNotTranslated(String lesson, int steps) {
        LessonPage page = BROWSER.still().open(APP.address("/l/" + lesson));
        while (page.transport().step() < steps) {
            BROWSER.driver().executeScript(TRANSLATE);
            page.press(Keys.ARROW_RIGHT);
        }
        List<?> translated = words();
        BROWSER.open(APP.address("/l/" + lesson + "?step=" + steps));
        assertEquals(words(), translated);
    }

    private static List<?> words() {
        return (List<?>) BROWSER.driver().executeScript(WORDS);
    }
}
