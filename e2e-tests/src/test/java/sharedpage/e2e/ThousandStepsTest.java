package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.LargeMachine;
import sharedpage.e2e.support.Metrics;
import sharedpage.e2e.support.RunningApp;

/**
 * With {@code -Dlong=true}: a thousand steps do not make the page grow. What it keeps of each step, so that one can go
 * back to it, is a few kilobytes; elements and listeners have a bound.
 */
@EnabledIfSystemProperty(named = "long", matches = "true")
class ThousandStepsTest {
    private static final int STEPS = 1000;
    private static final int MOST_ELEMENTS = 1500;
    private static final int MOST_LISTENERS = 400;
    private static final double MOST_KEPT_OF_A_STEP = 6 * 1024;

    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    static List<LargeMachine> machines() {
        return List.of(LargeMachine.FOUR, LargeMachine.FULL);
    }

    @ParameterizedTest
    @MethodSource("machines")
    void thePageStaysAsSmallAsItWas(LargeMachine machine) throws IOException, InterruptedException {
        LessonPage page = BROWSER.still().open(machine.session(APP.address("/"), 60));
        page.walkTo(50);
        double before = Metrics.heapBytes(BROWSER.driver());
        IntStream.range(0, STEPS).forEach(step -> page.press(Keys.ARROW_RIGHT));
        assertAll(
                () -> assertTrue(
                        page.transport().step() == 50 + STEPS,
                        "step " + page.transport().step()),
                () -> assertAtMost(MOST_ELEMENTS, page.stage().elements(), "elements"),
                () -> assertAtMost(MOST_LISTENERS, Metrics.listeners(BROWSER.driver()), "listeners"),
                () -> assertAtMost(
                        MOST_KEPT_OF_A_STEP,
                        (Metrics.heapBytes(BROWSER.driver()) - before) / STEPS,
                        "bytes of a step"));
    }

    private static void assertAtMost(double most, double found, String what) {
        System.out.printf("%s: %.0f%n", what, found);
        assertTrue(found <= most, what + ": " + found + ", not at most " + most);
    }
}
