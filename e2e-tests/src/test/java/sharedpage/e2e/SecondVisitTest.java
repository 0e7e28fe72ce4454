package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.RunningApp;

/** How often a page asks the server for files: on a slow link each time costs more than what is sent. */
class SecondVisitTest {
    /** With each module by itself; a page that shows its first picture has asked for half of them. */
    private static final int MOST_FILES = 180;

    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void whatABrowserHasItDoesNotAskForAgain() {
        BROWSER.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
        List<String> first = filesAskedFor(APP.address("/"));
        assertTrue(first.size() > 50 && first.size() <= MOST_FILES, first.size() + " files: " + first);
        assertEquals(List.of(), filesAskedFor(APP.address("/l/walls")));
    }

    /** The files that came over the network, as new ones or as unchanged, until the page was complete. */
    @SuppressWarnings("unchecked")
    private static List<String> filesAskedFor(URI address) {
        BROWSER.still().open(address);
        return (List<String>) BROWSER.driver()
                .executeScript("return performance.getEntriesByType('resource')"
                        + ".filter((one) => one.transferSize > 0)"
                        + ".map((one) => new URL(one.name).pathname)"
                        + ".filter((path) => !path.startsWith('/api/'))");
    }
}
