package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.Await;
import sharedpage.e2e.support.Axe;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.OtherSite;
import sharedpage.e2e.support.RunningApp;

/** A lecturer puts four steps of a lesson into the page of a course; another site may not. */
class EmbedTest {
    @RegisterExtension
    static final OtherSite COURSE_SITE = OtherSite.start();

    @RegisterExtension
    static final OtherSite STRANGER = OtherSite.start();

    @RegisterExtension
    static final RunningApp APP = RunningApp.embeddedBy(COURSE_SITE.origin());

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static final String LESSON = "/embed/overflow-600?steps=1-3&ui=min";

    private static LessonPage framed() {
        BROWSER.still().driver().get(COURSE_SITE.framing(APP.address(LESSON)).toString());
        BROWSER.driver().switchTo().frame("lesson");
        return new LessonPage(BROWSER.driver()).complete();
    }

    @Test
    void theLessonShowsItsStepsAndNoOthers() {
        LessonPage page = framed();
        assertEquals(1, page.transport().step());
        assertFalse(page.bar().has("Try"), "few controls");
        while (page.transport().step() < 3) {
            page.transport().press("Next step");
        }
        assertEquals(3, page.transport().step());
        assertEquals("true", attribute(".key.next", "aria-disabled"), "the last step asked for is the end");
        page.transport().press("Step back").transport().press("Step back");
        assertEquals(1, page.transport().step());
        assertEquals("true", attribute(".key.back", "aria-disabled"));
        assertTrue(attribute(".open-full a", "href").endsWith("/l/overflow-600?step=1"));
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
    }

    @Test
    void thePageAroundItIsToldItsHeightAndItsStepAndCanSendItElsewhere() {
        LessonPage page = framed();
        ChromeDriver driver = BROWSER.driver();
        driver.switchTo().parentFrame();
        driver.executeScript(
                "document.getElementById('lesson').contentWindow.postMessage({type:'spm:goto',step:3},'*')");
        Await.until(() -> "step 3; heard so far: " + heard("spm:step"), () -> heard("spm:step").stream()
                .anyMatch(one -> ((Number) one.get("step")).intValue() == 3));
        assertTrue(((Number) heard("spm:height").get(0).get("height")).intValue() > 300);
        driver.switchTo().frame("lesson");
        assertEquals(3, page.settled().transport().step());
    }

    @Test
    void anotherSiteAndAnotherAddressAreRefused() {
        ChromeDriver driver = BROWSER.driver();
        driver.get(STRANGER.framing(APP.address(LESSON)).toString());
        assertNothingIsFramed();
        driver.get(COURSE_SITE.framing(APP.address("/l/overflow-600")).toString());
        assertNothingIsFramed();
    }

    @Test
    void theLessonTellsWhatToWriteIntoTheOtherPage() {
        LessonPage page = BROWSER.still().open(APP.address("/l/walls"));
        page.bar().follow("Put it into another page");
        String code = BROWSER.driver()
                .findElement(By.cssSelector("#embedding[open] textarea"))
                .getDomProperty("value");
        assertTrue(code.startsWith("<iframe src=\"" + APP.address("/embed/walls?ui=min") + "\""), code);
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
    }

    private static void assertNothingIsFramed() {
        BROWSER.driver().switchTo().frame("lesson");
        assertEquals(List.of(), BROWSER.driver().findElements(By.id("app")));
        BROWSER.driver().switchTo().parentFrame();
    }

    private static String attribute(String selector, String name) {
        return BROWSER.driver().findElement(By.cssSelector(selector)).getDomAttribute(name);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> heard(String type) {
        return (List<Map<String, Object>>)
                BROWSER.driver().executeScript("return heard.filter((one) => one.type === arguments[0])", type);
    }
}
