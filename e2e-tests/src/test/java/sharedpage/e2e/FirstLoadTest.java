package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.chrome.ChromeDriver;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.FirstLoad;
import sharedpage.e2e.support.RunningApp;

/** What a phone in the last row has to load before it shows anything. Times are in {@code ./lab bench page}. */
class FirstLoadTest {
    private static final long MOST_BYTES = 75 * 1024;

    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @Test
    void scriptsAndStylesTogetherAreSmallAndNobodyElseIsAsked() {
        ChromeDriver driver = BrowserExtension.startWithLog();
        FirstLoad load;
        try {
            load = FirstLoad.of(driver, APP.address("/"));
        } finally {
            driver.quit();
        }
        for (String needed : List.of("/js/lesson.js", "/lib/lit-html/lit-html.js")) {
            assertTrue(
                    load.files().keySet().stream().anyMatch(path -> path.endsWith(needed)),
                    load.files().toString());
        }
        assertTrue(load.bytes() <= MOST_BYTES, load.bytes() + " bytes in " + load.files());
        assertEquals(Set.of("localhost:" + APP.port()), load.hosts());
    }
}
