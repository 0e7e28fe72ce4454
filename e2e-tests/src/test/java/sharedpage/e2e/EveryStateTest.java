package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.protocol.WireClient;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Look;
import sharedpage.e2e.support.OwnSession;
import sharedpage.e2e.support.PageState;
import sharedpage.e2e.support.RunningApp;
import sharedpage.e2e.support.Window;

/**
 * In each state of each page, in each window: what can be pressed is hit by a click at its middle, nothing is wider than the
 * window, no text is cut off or lies over another, and after a reload the same is seen.
 */
class EveryStateTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    /** The last one is that in which the state is reached and loaded again. */
    private static final List<Window> WINDOWS = Boolean.getBoolean("long")
            ? Stream.concat(
                            Stream.of(Window.values()).filter(window -> window != Window.PROJECTOR),
                            Stream.of(Window.PROJECTOR))
                    .toList()
            : List.of(Window.PHONE, Window.TABLET, Window.OLD_PROJECTOR, Window.PROJECTOR);

    private static final Map<String, Keys> KEYS = Map.of("ArrowLeft", Keys.ARROW_LEFT, "ArrowRight", Keys.ARROW_RIGHT);

    /** What can be pressed and has this name, or null. */
    private static final String NAMED =
            """
            return [...document.querySelectorAll('button, a, label, select')].find((one) =>
                one.checkVisibility() && (one.getAttribute('aria-label') ?? one.textContent).trim().startsWith(arguments[0]));
            """;

    /** Nothing moves, and of a lesson nothing is still to be loaded; or the page says what is wrong. */
    private static final String AT_REST =
            """
            const { settled, joined } = document.documentElement.dataset;
            const isLesson = document.querySelector('script[data-modules*=lesson]');
            return document.querySelector('[role=alert]') || settled !== 'false' && (joined || !isLesson) ? 'yes' : null;
            """;

    /** All that can be read, but for the lists to choose from. */
    private static final String WORDS =
            """
            return [...document.querySelectorAll('body *')]
                .filter((one) => !one.closest('select, script, style, noscript') && one.checkVisibility())
                .flatMap((one) => [...one.childNodes].map((node) => node.nodeType === Node.TEXT_NODE ? node.data.trim() : ''))
                .filter(Boolean);
            """;

    private final List<WireClient> others = new ArrayList<>();

    static List<PageState> states() {
        return PageState.all();
    }

    @ParameterizedTest
    @MethodSource("states")
    void isWellInEveryWindow(PageState state) throws IOException, InterruptedException {
        LessonPage page = BROWSER.still().openUnsettled(addressOf(state));
        atRest(page);
        List<?> before = words();
        state.acts().forEach(act -> perform(act, page));
        List<String> faults = new ArrayList<>();
        for (Window window : WINDOWS) {
            BROWSER.sized(window);
            Look.at(BROWSER.driver()).forEach(fault -> faults.add(window + " " + fault));
        }
        List<?> expected = state.closed().isEmpty() ? words() : before;
        BROWSER.driver().navigate().refresh();
        atRest(page);
        List<?> after = words();
        expected.stream().filter(line -> !after.contains(line)).forEach(line -> faults.add("reload: lost " + line));
        if (state.closed().isEmpty()) {
            after.stream().filter(line -> !expected.contains(line)).forEach(line -> faults.add("reload: new " + line));
        }
        assertEquals("", String.join("\n", faults));
    }

    private URI addressOf(PageState state) throws IOException, InterruptedException {
        String[] words = state.address().split(" ", -1);
        if (words.length == 1) {
            return APP.address(state.address());
        }
        if (words[0].equals("own")) {
            return OwnSession.of(APP.address("/"), PageState.read(words[1]));
        }
        WireClient.Session session =
                WireClient.session(APP.address("/"), "{\"scenario\": \"%s\", \"step\": 2}".formatted(words[1]));
        boolean hosts = words[0].equals("host");
        WireClient other = WireClient.join(APP.address("/"), session, hosts ? session.viewer() : session.host());
        other.hear("welcome");
        others.add(other);
        return APP.address("/s/" + session.id() + "#" + (hosts ? session.host() : session.viewer()));
    }

    @AfterEach
    void othersLeave() {
        others.forEach(WireClient::close);
    }

    private static void atRest(LessonPage page) {
        page.until("the page does not come to rest", () -> BROWSER.driver().executeScript(AT_REST) != null);
    }

    private static void perform(String act, LessonPage page) {
        String what = act.replaceFirst("^(press|click) ", "");
        if (act.startsWith("press ")) {
            new Actions(BROWSER.driver())
                    .sendKeys(KEYS.containsKey(what) ? KEYS.get(what) : what)
                    .perform();
        } else {
            page.until("nothing is named " + what, () -> BROWSER.driver().executeScript(NAMED, what) != null);
            ((WebElement) BROWSER.driver().executeScript(NAMED, what)).click();
        }
        atRest(page);
    }

    private static List<?> words() {
        return (List<?>) BROWSER.driver().executeScript(WORDS);
    }
}
