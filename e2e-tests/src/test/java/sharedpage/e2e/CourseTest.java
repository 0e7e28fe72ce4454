package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.CoursePage;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.page.SummaryDialog;
import sharedpage.e2e.support.Axe;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Fit;
import sharedpage.e2e.support.RunningApp;
import sharedpage.e2e.support.Window;

/** A student goes through the course: predicts, sees, is told the difference, and goes on where it was left. */
class CourseTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static CoursePage course() {
        BROWSER.still().openUnsettled(APP.address("/course"));
        return CoursePage.in(BROWSER.driver());
    }

    /** Steps by → to the end; at each question takes the option of this place, from 1. */
    private static LessonPage toTheEnd(LessonPage page, int option) {
        for (int presses = 0; !page.transport().has("Summary"); presses++) {
            assertTrue(presses < 60, "the lesson does not end");
            if (page.question().isOpen()) {
                click(".option:nth-of-type(" + option + ") input");
                click(".question .primary");
                page.settled();
            } else {
                page.press(Keys.ARROW_RIGHT);
            }
        }
        return page;
    }

    private static void click(String selector) {
        BROWSER.driver().findElement(By.cssSelector(selector)).click();
    }

    @Test
    void aLessonIsPredictedSummedUpAndLeadsToTheNext() {
        LessonPage page = toTheEnd(BROWSER.still().open(APP.address("/l/overflow-600")), 2);
        page.type(Keys.ARROW_RIGHT);
        SummaryDialog summary = page.summary();
        assertEquals("You predicted 2 of 3 right.", summary.score());
        List<String> answers = summary.answers();
        assertEquals(3, answers.size());
        assertTrue(answers.get(0).contains("You said ✗ at the start of the same page again"), answers.get(0));
        assertTrue(answers.get(0).contains("What happened in A's page 3"), answers.get(0));
        assertTrue(answers.get(0).contains("After line 511"), "the reason stands there too: " + answers.get(0));

        assertEquals(1, summary.look(1).transport().step(), "back at the step that settled the question");
        assertFalse(
                BROWSER.driver().findElements(By.cssSelector(".summary[open]")).size() > 0);
        page.press(Keys.END).type(Keys.ARROW_RIGHT);
        assertTrue(page.summary().first().startsWith("Next lesson: "), page.focused());
        String old = page.bar().lesson();
        page.type(Keys.ENTER);
        page.until("the next lesson does not open", () -> !page.bar().lesson().equals(old));
        assertEquals(0, page.settled().transport().step());
    }

    @Test
    void theCourseKnowsWhatIsDoneBegunAndWorthAnotherLook() {
        CoursePage course = course();
        assertTrue(course.lessons().size() >= 7, course.lessons().toString());
        assertTrue(course.figures().startsWith("0 of "), course.figures());
        toTheEnd(course.goOn(), 1);
        BROWSER.open(APP.address("/l/overflow-600")).walkTo(3);

        course = course();
        assertTrue(course.figures().startsWith("1 of "), course.figures());
        assertTrue(course.lessons().get(0).contains("done"), course.lessons().get(0));
        String begun = course.lessons().stream()
                .filter(one -> one.contains("600 bytes into a 512-byte page"))
                .findFirst()
                .orElseThrow();
        assertTrue(begun.contains("started, operation 2 of 3"), begun);
        int wrong = course.worthAnotherLook().size();
        assertTrue(wrong > 0, "the first option of each question of the first lesson is not right every time");
        assertTrue(course.worthAnotherLook().get(0).contains("You said ✗"));

        course.forget();
        assertTrue(course.figures().startsWith("0 of "), course.figures());
        assertEquals(List.of(), course.worthAnotherLook());
        BROWSER.driver().navigate().refresh();
        assertTrue(CoursePage.in(BROWSER.driver()).figures().startsWith("0 of "));
    }

    @Test
    void theLessonLeadsToTheCourseAndThePartsLeadToLessons() {
        LessonPage lesson = BROWSER.still().open(APP.address("/"));
        lesson.bar().follow("All lessons and my progress");
        CoursePage.in(BROWSER.driver());
        BROWSER.driver().findElement(By.linkText("Meet the parts")).click();
        CoursePage.in(BROWSER.driver());
        List<String> parts = BROWSER.driver().findElements(By.cssSelector(".part h2")).stream()
                .map(one -> one.getText())
                .toList();
        assertEquals(
                List.of("1. Process", "2. Page table", "3. MMU", "4. Page frame", "5. Semaphore", "6. DMA device"),
                parts);
        for (int i = 0; i < parts.size(); i++) {
            BROWSER.openUnsettled(APP.address("/parts"));
            CoursePage.in(BROWSER.driver());
            BROWSER.driver().findElements(By.cssSelector(".part a")).get(i).click();
            lesson.until(
                    "no lesson opens for " + parts.get(i),
                    () -> !lesson.bar().lesson().isEmpty());
            assertEquals(0, lesson.settled().transport().step());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "PROJECTOR", "DESKTOP", "HALL"})
    void everythingFitsAndHasNoBarrier(Window window) {
        BROWSER.sized(window);
        LessonPage page = toTheEnd(BROWSER.still().open(APP.address("/l/overflow-600")), 1);
        assertWell("the end of a lesson");
        page.type(Keys.ARROW_RIGHT);
        page.summary();
        assertEquals(List.of(), Axe.violations(BROWSER.driver()), "the summary");
        course();
        assertWell("the course");
        BROWSER.dark();
        assertWell("the course in the dark");
        BROWSER.openUnsettled(APP.address("/parts"));
        CoursePage.in(BROWSER.driver());
        assertWell("the parts");
    }

    private static void assertWell(String when) {
        assertAll(
                when,
                () -> assertEquals(List.of(), Fit.faults(BROWSER.driver())),
                () -> assertEquals(List.of(), Axe.violations(BROWSER.driver())));
    }
}
