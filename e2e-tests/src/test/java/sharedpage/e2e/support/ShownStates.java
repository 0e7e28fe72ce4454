package sharedpage.e2e.support;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** What a page says of its connection, and which node it shows, each since when by the page's own clock. */
public final class ShownStates {
    private static final String RECORD =
            """
            const shown = (window.shown = []);
            const look = () => {
              const says = document.querySelector('.follow-state')?.dataset.following
                  ?? document.querySelector('.bar .link span')?.textContent;
              const node = Number(document.documentElement.dataset.node);
              const last = shown.at(-1);
              if (last?.says !== says || last?.node !== node) shown.push({at: performance.now(), says, node});
            };
            new MutationObserver(look).observe(document.documentElement,
                {subtree: true, childList: true, attributes: true, characterData: true});
            look();
            """;
    private static final String SINCE =
            """
            const [says, node, from] = arguments;
            const found = window.shown.find((one, i) => (window.shown[i + 1]?.at ?? Infinity) > from
                && one.says === says && (node === null || one.node === node));
            return found ? Math.max(found.at, from) : null;
            """;

    private final ChromeDriver driver;

    private ShownStates(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Records from now on. */
    public static ShownStates of(ChromeDriver driver) {
        driver.executeScript(RECORD);
        return new ShownStates(driver);
    }

    /** The time of the page, in milliseconds. */
    public double now() {
        return ((Number) driver.executeScript("return performance.now()")).doubleValue();
    }

    /**
     * Waits until the page says something and shows a node; returns how many milliseconds after a time that began to be so.
     *
     * @param says {@code live}, {@code away} or {@code offline} where one follows, else the words in the bar
     * @param node null for any
     * @param from the time from which on it may be so
     */
    public double millisecondsUntil(String says, Integer node, double from) {
        Object[] arguments = {says, node, from};
        Await.until(
                () -> "'" + says + "' at node " + node + "; shown: " + all(),
                () -> driver.executeScript(SINCE, arguments) != null);
        return ((Number) driver.executeScript(SINCE, arguments)).doubleValue() - from;
    }

    /** The nodes that were shown while the page said something, in order. */
    public List<Integer> nodesWhile(String says) {
        return all().stream()
                .filter(one -> says.equals(one.get("says")))
                .map(one -> ((Number) one.get("node")).intValue())
                .distinct()
                .toList();
    }

    /** All that was shown, in order. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> all() {
        return (List<Map<String, Object>>) driver.executeScript("return window.shown");
    }
}
