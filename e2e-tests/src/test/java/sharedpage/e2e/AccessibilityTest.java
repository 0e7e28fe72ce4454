package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.Axe;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Fit;
import sharedpage.e2e.support.RunningApp;
import sharedpage.e2e.support.Situation;
import sharedpage.e2e.support.Window;

/** WCAG 2.2 AA: no barrier that axe-core finds, all within reach of Tab, seen where it is, and heard in words. */
class AccessibilityTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static final int MOST_TABS = 120;

    /** What has the focus: its name, and what is wrong with how it is seen. */
    private static final String FOCUSED =
            """
            const one = document.activeElement;
            if (one === document.body) return null;
            const box = one.getBoundingClientRect();
            const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
            const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 0), innerHeight - 1);
            const top = document.elementFromPoint(x, y);
            const style = getComputedStyle(one);
            // The cursor of the stage lets every click through to what it frames.
            const through = style.pointerEvents === 'none';
            const shown = one.matches('svg *') || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
            const label = one.getAttribute('aria-label') || (one.labels && [...one.labels].map((l) => l.textContent.trim()).join(' ')) || one.textContent.trim() || one.name || one.id;
            one.dataset.seen = Number(one.dataset.seen || 0) + 1;
            return {name: label.replace(/\\s+/g, ' ').slice(0, 60), times: Number(one.dataset.seen), radio: one.matches('[type=radio]'),
                hidden: !through && !(top && (one.contains(top) || top.contains(one) || top.closest('label')?.contains(one))), outline: shown};
            """;

    private static final String UNREACHED =
            """
            return [...document.querySelectorAll('#app button, #app select, #app input, #app summary, #app a[href], #app textarea')]
                .filter((one) => !one.disabled && !one.dataset.seen && one.tabIndex >= 0 && one.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true}))
                .filter((one) => !one.matches('[type=radio]') || ![...document.getElementsByName(one.name)].some((other) => other.dataset.seen))
                .filter((one) => one.getBoundingClientRect().width > 1 && !one.closest('[inert]'))
                .map((one) => one.outerHTML.slice(0, 120));
            """;

    static Stream<Arguments> everyStateInEveryWindow() {
        return Stream.of(Window.PROJECTOR, Window.PHONE)
                .flatMap(window -> Situation.all().stream().map(state -> Arguments.of(window, state)));
    }

    private static LessonPage reach(Window window, Situation state) {
        return state.reach(BROWSER.still().sized(window).open(APP.address(state.path())));
    }

    @ParameterizedTest
    @MethodSource("everyStateInEveryWindow")
    void noBarrier(Window window, Situation state) {
        reach(window, state);
        assertAll(
                () -> assertEquals(List.of(), Fit.faults(BROWSER.driver())),
                () -> assertEquals(List.of(), Axe.violations(BROWSER.driver())));
    }

    static Stream<Arguments> statesWithMuchInReach() {
        return Stream.of(Window.PROJECTOR, Window.PHONE)
                .flatMap(window -> Situation.busy().stream().map(state -> Arguments.of(window, state)));
    }

    @ParameterizedTest
    @MethodSource("statesWithMuchInReach")
    void tabReachesEverythingOnceAndShowsWhereItIs(Window window, Situation state) {
        LessonPage page = reach(window, state);
        BROWSER.driver().executeScript("document.activeElement.blur(); window.scrollTo(0, 0)");
        List<String> faults = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (int tab = 0; tab < MOST_TABS; tab++) {
            page.type(Keys.TAB);
            Map<?, ?> focus = (Map<?, ?>) BROWSER.driver().executeScript(FOCUSED);
            if (focus == null) {
                continue;
            }
            if ((Long) focus.get("times") > 1) {
                break;
            }
            String name = String.valueOf(focus.get("name"));
            names.add(name);
            if (name.isBlank()) {
                faults.add("something without a name has the focus");
            }
            if (Boolean.TRUE.equals(focus.get("hidden"))) {
                faults.add(name + " is covered while it has the focus");
            }
            if (!Boolean.TRUE.equals(focus.get("outline"))) {
                faults.add(name + " does not show that it has the focus");
            }
        }
        assertEquals(List.of(), faults);
        assertEquals(List.of(), BROWSER.driver().executeScript(UNREACHED));
        assertTrue(names.contains("Next step"), names.toString());
    }

    @Test
    void singleKeysCanBeSwitchedOff() {
        LessonPage page = BROWSER.still().open(APP.address("/l/overflow-600?step=1"));
        page.press("j");
        assertEquals(2, page.transport().step());
        page.help().open().shortcuts(false).close();
        page.type("k", "b", "/");
        page.press(Keys.ARROW_LEFT);
        assertEquals(1, page.transport().step(), "only the arrow counted");
        page.press("j");
        assertEquals(1, page.transport().step());
    }
}
