package sharedpage.e2e.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.Keys;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import sharedpage.e2e.page.LessonPage;

/**
 * A control of the page, as somebody at the keyboard meets it.
 *
 * @param turn how many times Tab leads to it from the top
 * @param kind what it is: an element, and the type of an input
 * @param name its accessible name
 * @param off whether it says of itself that it can do nothing now, or that it is done
 */
public record Control(int turn, String kind, String name, boolean off) {
    private static final int MOST_TABS = 90;

    private static final Map<String, Keys> KEYS = Map.of(
            "button", Keys.ENTER,
            "a", Keys.ENTER,
            "summary", Keys.ENTER,
            "select", Keys.ARROW_DOWN,
            "input range", Keys.ARROW_LEFT,
            "input radio", Keys.SPACE,
            "input checkbox", Keys.SPACE);

    private static final String FOCUSED =
            """
            const one = document.activeElement;
            if (one === document.body) return null;
            const first = !one.dataset.met;
            one.dataset.met = 'yes';
            return { first, kind: one.matches('input') ? `input ${one.type}` : one.localName, off: one.getAttribute('aria-disabled') === 'true' || one.matches('[aria-pressed=true], [aria-current]') };
            """;

    /** Counts whatever comes of a key: elements, attributes and words that change, values, a file, another page. */
    private static final String WATCH =
            """
            window.happened = 0;
            const more = () => window.happened++;
            new MutationObserver((all) => all.some((one) => one.target !== document.documentElement) && more()).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
            for (const type of ['change', 'input', 'toggle', 'close']) document.addEventListener(type, more, true);
            """;

    private static final String HAPPENED = "return window.happened !== 0 ? 'yes' : null";

    /** Everything that Tab leads to, once round. */
    public static List<Control> inTurn(ChromeDriver driver) {
        List<Control> found = new ArrayList<>();
        for (int turn = 1; turn <= MOST_TABS; turn++) {
            press(driver, Keys.TAB);
            Map<?, ?> focus = (Map<?, ?>) driver.executeScript(FOCUSED);
            if (focus == null) {
                continue;
            }
            if (!Boolean.TRUE.equals(focus.get("first"))) {
                break;
            }
            found.add(new Control(
                    turn,
                    String.valueOf(focus.get("kind")),
                    driver.switchTo().activeElement().getAccessibleName(),
                    Boolean.TRUE.equals(focus.get("off"))));
        }
        return found;
    }

    /** Goes there by Tab on a fresh page, presses the key for such a control, and says whether anything came of it. */
    public boolean works(ChromeDriver driver, LessonPage page) {
        for (int tab = 0; tab < turn; tab++) {
            press(driver, Keys.TAB);
        }
        if (off || !KEYS.containsKey(kind)) {
            return true;
        }
        assertEquals(name, page.focused(), "after " + turn + " times Tab");
        driver.executeScript(WATCH);
        press(driver, KEYS.get(kind));
        try {
            page.until("nothing", () -> driver.executeScript(HAPPENED) != null);
            return true;
        } catch (TimeoutException nothing) {
            return false;
        }
    }

    private static void press(ChromeDriver driver, CharSequence key) {
        new Actions(driver).sendKeys(key).perform();
    }

    @Override
    public String toString() {
        return kind + ": " + name + (off ? " (off)" : "");
    }
}
