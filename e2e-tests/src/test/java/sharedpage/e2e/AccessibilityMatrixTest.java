package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.Axe;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.RunningApp;
import sharedpage.e2e.support.Window;

/** With {@code -Dlong=true}: no barrier in any colours, at any level of zoom, in either window, wherever one is. */
@EnabledIfSystemProperty(named = "long", matches = "true")
class AccessibilityMatrixTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static final List<String> THEMES = List.of("light", "dark", "projector");
    private static final List<Window> WINDOWS = List.of(Window.PROJECTOR, Window.PHONE);

    static Stream<Arguments> themes() {
        return WINDOWS.stream().flatMap(window -> THEMES.stream().map(theme -> Arguments.of(window, theme)));
    }

    static Stream<Arguments> themesAndLevels() {
        return themes().flatMap(one ->
                IntStream.rangeClosed(1, 3).mapToObj(level -> Arguments.of(one.get()[0], one.get()[1], level)));
    }

    private static LessonPage open(Window window, String theme, int level, String path) {
        String query = (path.contains("?") ? "&" : "?") + "theme=" + theme;
        LessonPage page = BROWSER.still().sized(window).open(APP.address(path + query));
        if (level > 1) {
            page.press(String.valueOf(level));
            assertEquals(level, page.stage().level());
        }
        return page;
    }

    private static void assertNoBarrier() {
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
    }

    @ParameterizedTest
    @MethodSource("themesAndLevels")
    void inALesson(Window window, String theme, int level) {
        open(window, theme, level, "/l/overflow-600?step=2");
        assertNoBarrier();
    }

    @ParameterizedTest
    @MethodSource("themesAndLevels")
    void atAQuestion(Window window, String theme, int level) {
        open(window, theme, level, "/l/overflow-600");
        assertNoBarrier();
    }

    @ParameterizedTest
    @MethodSource("themesAndLevels")
    void inTheHelp(Window window, String theme, int level) {
        open(window, theme, level, "/l/overflow-600?step=2").help().open();
        assertNoBarrier();
    }

    @ParameterizedTest
    @MethodSource("themesAndLevels")
    void inThePageOfACourse(Window window, String theme, int level) {
        open(window, theme, level, "/embed/overflow-600");
        assertNoBarrier();
    }

    @ParameterizedTest
    @MethodSource("themes")
    void inTheEditor(Window window, String theme) {
        open(window, theme, 1, "/l/overflow-600?step=1");
        BROWSER.driver().get(APP.address("/edit/overflow-600").toString());
        new LessonPage(BROWSER.driver()).until("the editor does not open", () -> BROWSER.driver()
                .getPageSource()
                .contains("<textarea"));
        assertNoBarrier();
    }
}
