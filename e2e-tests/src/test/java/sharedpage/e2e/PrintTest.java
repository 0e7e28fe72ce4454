package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.Axe;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Fit;
import sharedpage.e2e.support.RunningApp;
import sharedpage.e2e.support.Window;

/** A student takes the steps of a lesson home on paper: six on a page, chosen ones or all. */
class PrintTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static LessonPage open(String path) {
        LessonPage page = BROWSER.still().openUnsettled(APP.address(path));
        return path.startsWith("/print") ? page.settled() : page.settled().complete();
    }

    @Test
    void theStepsSeenSoFarGoOnPaperAsTheyWere() {
        LessonPage lesson = open("/l/overflow-600").walkTo(2);
        lesson.bar().follow("Print the steps");
        lesson.until("no storyboard", () -> !panels().isEmpty());
        assertEquals(List.of("Start", "Step 1, operation 1", "Step 2, operation 1"), titles());
        assertTrue(
                panels().get(2).getText().contains("The write overflows"),
                panels().get(2).getText());
        assertTrue(pdf().contains("/Type /Page"), "a file that can be printed");
        assertEquals(1, pagesOf(pdf()));
    }

    @Test
    void chosenStepsOfALongLessonFillSixAPage() {
        LessonPage page = open("/print/life-cycle");
        int all = panels().size();
        assertTrue(all > 12, "life-cycle has " + all + " steps");
        assertEquals((all + 5) / 6, pagesOf(pdf()));
        WebElement field = BROWSER.driver().findElement(By.id("steps"));
        field.sendKeys("1,3-8" + Keys.ENTER);
        page.until("the choice is not taken", () -> panels().size() == 7);
        assertEquals("Step 1, operation 1", titles().get(0));
        assertEquals(2, pagesOf(pdf()));
    }

    @Test
    void operationsOfOnesOwnArePrintedToo() {
        LessonPage lesson = open("/l/overflow-600");
        lesson.form().perform("write", Map.of("by", "B", "page", 5, "bytes", 3, "data", "own"));
        String session = String.valueOf(
                BROWSER.driver().executeScript("return JSON.parse(sessionStorage.getItem('sessions'))[0].id"));
        open("/print/s/" + session);
        assertEquals(2, panels().size());
        assertTrue(
                panels().get(1).getText().contains("B writes 3 bytes"),
                panels().get(1).getText());
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "PROJECTOR", "DESKTOP", "HALL"})
    void everythingFitsAndHasNoBarrier(Window window) {
        BROWSER.sized(window);
        open("/print/overflow-600");
        assertEquals(List.of(), Fit.faults(BROWSER.driver()));
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
    }

    private static List<WebElement> panels() {
        return BROWSER.driver().findElements(By.cssSelector(".panel"));
    }

    private static List<String> titles() {
        return panels().stream()
                .map(one -> one.findElement(By.tagName("h2")).getText())
                .toList();
    }

    private static String pdf() {
        Object data = BROWSER.driver()
                .executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
                .get("data");
        return new String(Base64.getDecoder().decode(String.valueOf(data)), StandardCharsets.ISO_8859_1);
    }

    private static long pagesOf(String pdf) {
        return Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count();
    }
}
