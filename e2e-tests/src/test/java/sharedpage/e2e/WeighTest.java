package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.Axe;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Fit;
import sharedpage.e2e.support.RunningApp;
import sharedpage.e2e.support.Window;

/** A student asks whether a lesson can go wrong, compares two machines, and weighs what they cost. */
class WeighTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static LessonPage open(String path) {
        return BROWSER.still().openUnsettled(APP.address(path)).settled();
    }

    private static WebElement find(String selector) {
        return BROWSER.driver().findElement(By.cssSelector(selector));
    }

    private static boolean shows(String selector) {
        return !BROWSER.driver().findElements(By.cssSelector(selector)).isEmpty();
    }

    private static double number(String selector) {
        return Double.parseDouble(find(selector).getText().replaceAll("[^0-9.]", ""));
    }

    @Test
    void aCounterexampleIsFoundAndWatched() {
        LessonPage page = BROWSER.still().open(APP.address("/l/lost-update"));
        find(".places-key").sendKeys(Keys.ENTER);
        find("#places button").sendKeys(Keys.ENTER);
        page.until("no dialog", () -> shows(".explore[open] .primary"));
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
        find(".explore .primary").sendKeys(Keys.ENTER);
        page.until("no answer", () -> shows("[data-verdict=found]"));
        assertTrue(
                find(".verdict-of").getText().contains("lost update, after 6 actions"), find(".verdict-of")::getText);
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
        String hash = find("[data-verdict=found]").getDomAttribute("data-hash");
        BROWSER.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        page.until(
                "the finding does not open",
                () -> BROWSER.driver().getCurrentUrl().contains("/s/"));
        page.complete();
        for (int i = 0; i < 6; i++) {
            if (page.question().isOpen()) {
                find(".question .replies button:last-child").click();
                page.settled();
            } else {
                page.press(Keys.ARROW_RIGHT);
            }
        }
        assertEquals(6, page.transport().step());
        assertTrue(page.say().what().contains("Lost update"), page.say()::what);
        assertEquals(hash, hashShown(), "the page is in the state that the search has found");
    }

    /** The hash of the last step that this page's session has. */
    private static Object hashShown() {
        return BROWSER.driver()
                .executeAsyncScript(
                        """
                        const done = arguments[0];
                        const [{ id, token }] = JSON.parse(sessionStorage.getItem('sessions'));
                        fetch(`/api/sessions/${id}/trace`, { headers: { Authorization: `Bearer ${token}` } })
                            .then((one) => one.text()).then((text) => done(JSON.parse(text.trim().split('\\n').at(-1)).hash));
                        """);
    }

    @Test
    void breakEvenMovesAsTheFormulaSays() {
        LessonPage page = open("/costs");
        assertEquals(710, number("[data-below=descriptor_raw] b"));
        assertEquals(
                "k* = 710", find(".meeting[data-below=descriptor_raw] text").getText());
        find("[name=members]").sendKeys(Keys.ARROW_RIGHT);
        page.until("the answer does not come", () -> number("[data-below=descriptor_raw] b") != 710);
        page.settled();
        // One member more is held, looked up, released, changed twice and flushed once.
        double each = 2 * (100 + 2000 + 2000 + 200) + 200;
        assertEquals(710 + each / 100, number("[data-below=descriptor_raw] b"));
        assertTrue(find(".here-told").getText().contains("k* = 798"), find(".here-told")::getText);
        find("[name=hits]").sendKeys(Keys.HOME);
        page.until("the hit ratio does nothing", () -> number("[data-below=descriptor] b") < 1000);
        assertEquals(
                798,
                number("[data-below=descriptor_raw] b"),
                "the raw descriptor pays the same more at a hit and at a miss");
    }

    @Test
    void machinesStandSideBySideUpToTheirFirstDifference() {
        LessonPage page = open("/compare/overflow-600?with=transfer=dma");
        page.until("no machines", () -> shows(".machine canvas"));
        assertEquals(
                2, BROWSER.driver().findElements(By.cssSelector(".machine")).size());
        find(".walk .first").sendKeys(Keys.ENTER);
        assertTrue(find("[data-machine='1'] .difference").getText().contains("A's page 3 has 88 other bytes"));
        assertTrue(shows("[data-machine='1'] [data-ring='frame 0']"), "the frame is outlined");
        for (String label :
                List.of(".frame .number", ".frame .owner", ".ptes tbody th", ".gutter", ".boundary-label")) {
            assertTrue(lettersOf(label) >= 15.9, label + " has letters of " + lettersOf(label) + " px");
        }
        assertTrue(find(".operation").getText().startsWith("Operation 1 of 3"), find(".operation")::getText);
        BROWSER.driver().executeScript("document.activeElement.blur()");
        page.type(Keys.chord(Keys.SHIFT, Keys.ARROW_RIGHT));
        assertTrue(find(".operation").getText().startsWith("Operation 2 of 3"), find(".operation")::getText);
        BROWSER.sized(Window.PHONE);
        page.until("no switch", () -> shows(".switch button:nth-child(2)"));
        find(".switch button:nth-child(2)").click();
        assertTrue(find("[data-machine='1']").isDisplayed());
        assertTrue(!find("[data-machine='0']").isDisplayed(), "one machine at a time on a phone");
        int end = find("[data-machine='1'] .told").getRect().getY()
                + find("[data-machine='1'] .told").getRect().getHeight();
        assertTrue(end <= find(".walk").getRect().getY(), "the scrubber lies on the sentence");
    }

    /** How large the letters of a label in the first picture are on the screen, in CSS pixels. */
    private static double lettersOf(String label) {
        return ((Number) BROWSER.driver()
                        .executeScript(
                                """
                                const picture = document.querySelector('.shrunk');
                                const shrink = Number(getComputedStyle(picture).getPropertyValue('--shrink'));
                                return parseFloat(getComputedStyle(picture.querySelector(arguments[0])).fontSize) * shrink;
                                """,
                                label))
                .doubleValue();
    }

    private static WebElement chip(String words) {
        return BROWSER.driver().findElements(By.cssSelector(".chip")).stream()
                .filter(one -> one.isDisplayed() && one.getText().contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** Presses a chip, and waits until the second machine is the one that it is for. */
    private static void choose(LessonPage page, String words, String machine) {
        chip(words).sendKeys(Keys.ENTER);
        page.until(
                "no machine " + machine,
                () -> shows(".machine canvas")
                        && find("[data-machine='1'] h2").getText().contains(machine));
    }

    @Test
    void aSharedPageStandsBesideMessagesDoingTheSameJob() {
        LessonPage page = open("/compare/overflow-600");
        choose(page, "Page or messages", "in messages");
        find(".walk [aria-label='To the next operation']").sendKeys(Keys.ENTER);
        assertEquals(
                "Part 1 of 5: A makes 512 bytes and hands them over",
                find(".operation").getText());
        assertTrue(find("[data-machine='1'] .difference").getText().contains("B's page 5 has 512 other bytes"));
        page.type(Keys.END);
        assertTrue(find("[data-machine='1'] .told").getText().contains("refused"));
        assertTrue(find(".costs").getText().contains("message copies 0 of 0 2 of 2"), find(".costs")::getText);
        find(".more-key").sendKeys(Keys.ENTER);
        choose(page, "check the bounds", "bounds check: reject");
        find(".walk .first").sendKeys(Keys.ENTER);
        assertTrue(find("[data-machine='1'] .difference").getText().contains("it ends otherwise"));
    }

    @Test
    void aListStandsBesideADescriptor() {
        LessonPage page = open("/compare/list-or-descriptor");
        choose(page, "List or descriptor", "descriptor");
        page.type(Keys.END);
        String costs = find(".costs").getText();
        assertTrue(costs.contains("list reads 16 of 16 0 of 0"), costs);
        assertTrue(costs.contains("entry updates 16 of 16 2 of 2"), costs);
        assertTrue(costs.contains("bit tests 0 of 0 5 of 5"), costs);
        assertTrue(!find(".walk .first").isEnabled(), "they do the same, at different costs");
    }

    @Test
    void aTextOfOnesOwnIsSearchedAndCompared() {
        LessonPage page = open("/edit/lost-update");
        page.until("not checked", () -> find(".author-bar .wrong").isEnabled());
        find(".author-bar .wrong").sendKeys(Keys.ENTER);
        page.until("no dialog", () -> shows(".explore[open] .primary"));
        find(".explore .primary").sendKeys(Keys.ENTER);
        page.until("no answer", () -> shows("[data-verdict=found]"));
        find(".explore form[method=dialog] button").sendKeys(Keys.ENTER);
        find(".author-bar .compare").sendKeys(Keys.ENTER);
        page.until("no machines", () -> shows(".machine canvas"));
        assertTrue(BROWSER.driver().getCurrentUrl().endsWith("/compare"));

        open("/edit/lost-update");
        page.until("not checked", () -> find(".author-bar .primary").isEnabled());
        find(".author-bar .primary").click();
        page.until("no links", () -> shows("#links[open] a"));
        BROWSER.driver().get(find("#links a").getDomProperty("href"));
        page.complete();
        find(".places-key").sendKeys(Keys.ENTER);
        find("#places button").sendKeys(Keys.ENTER);
        page.until("no dialog", () -> shows(".explore[open] .primary"));
        find(".explore .primary").sendKeys(Keys.ENTER);
        page.until("no answer", () -> shows("[data-verdict=found]"));
        watchAnotherOne(page);
        String address = find("#places a").getDomProperty("href");
        assertTrue(address.contains("/compare/s/"), address);
        BROWSER.driver().get(address);
        page.until("no machines", () -> shows(".machine canvas"));
    }

    /** A finding in a session has no questions that could be answered by reading it, and its search goes on from it. */
    private static void watchAnotherOne(LessonPage page) {
        String first = find("[data-verdict=found]").getDomAttribute("data-hash");
        find(".explore .another").sendKeys(Keys.ENTER);
        page.until(
                "no other one",
                () -> shows("[data-verdict=found]")
                        && !find("[data-verdict=found]")
                                .getDomAttribute("data-hash")
                                .equals(first));
        String hash = find("[data-verdict=found]").getDomAttribute("data-hash");
        int actions = find(".turns").getText().split(" ").length - 2;
        String before = BROWSER.driver().getCurrentUrl();
        find(".explore .watch").sendKeys(Keys.ENTER);
        page.until(
                "the finding does not open",
                () -> !BROWSER.driver().getCurrentUrl().equals(before));
        page.complete();
        for (int i = 0; i < actions; i++) {
            assertTrue(!page.question().isOpen(), "a question came along");
            page.press(Keys.ARROW_RIGHT);
        }
        assertEquals(actions, page.transport().step());
        assertEquals(hash, hashShown(), "the page is in the state that the search has found");
        find(".places-key").sendKeys(Keys.ENTER);
        find("#places button").sendKeys(Keys.ENTER);
        page.until("the search is forgotten", () -> shows(".explore[open] [data-verdict=found]"));
        assertEquals(hash, find("[data-verdict=found]").getDomAttribute("data-hash"));
        find(".explore form[method=dialog] button").sendKeys(Keys.ENTER);
    }

    @ParameterizedTest
    @CsvSource({
        "/compare/no-such-lesson, has no scenario of that name",
        "/compare/walls?with=nonsense=1, nonsense",
        "/compare/walls?with=tlb=0&with=tlb=1&with=tlb=2&with=tlb=3, The limit is 4 machines",
        "/compare/s/nobody, Open its link first",
    })
    void whatCannotBeComparedIsToldInWords(String path, String words) {
        open(path);
        assertTrue(find("[role=alert]").getText().contains(words), find("[role=alert]")::getText);
    }

    @Test
    void eachCellOfTheVerdictOpensItsRun() {
        open("/verdict");
        find("[data-question=overflow] [data-way=messages] a").sendKeys(Keys.ENTER);
        LessonPage lesson = new LessonPage(BROWSER.driver());
        lesson.until("no run", () -> BROWSER.driver().getCurrentUrl().contains("/l/verdict-overflow-message"));
        lesson.complete().press(Keys.ARROW_RIGHT);
        assertEquals(1, lesson.transport().step());
    }

    @ParameterizedTest
    @CsvSource({
        "PROJECTOR, /costs",
        "PHONE, /costs",
        "PROJECTOR, /verdict",
        "PHONE, /verdict",
        "PROJECTOR, /compare/overflow-600?with=transfer=dma&theme=dark",
        "PHONE, /compare/overflow-600?with=transfer=dma",
        "PROJECTOR, /compare/verdict-hand-over-page?with=lesson=verdict-hand-over-messages",
    })
    void everythingFitsAndHasNoBarrier(Window window, String path) {
        BROWSER.sized(window);
        open(path);
        assertEquals(List.of(), Fit.faults(BROWSER.driver()));
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
    }
}
