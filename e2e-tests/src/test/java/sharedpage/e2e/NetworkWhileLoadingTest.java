package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.RunningApp;

/** A network fails while the page is loaded: it is never left white, nor without its parts for good. */
class NetworkWhileLoadingTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    /** These files do not come. */
    private static void withhold(String... files) {
        BROWSER.driver().executeCdpCommand("Network.enable", Map.of());
        BROWSER.driver().executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        BROWSER.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(files)));
    }

    private static String text(String selector) {
        return (String) BROWSER.driver()
                .executeScript("return document.querySelector(arguments[0])?.innerText ?? ''", selector);
    }

    @AfterEach
    void withholdNothing() {
        withhold();
    }

    @Test
    void theFirstModuleIsTriedAgainByItself() {
        withhold("*/js/model/store.js");
        LessonPage page = BROWSER.openUnsettled(APP.address("/"));
        page.until("no word", () -> text("#loading").startsWith("The network failed while the page was loading."));
        withhold();
        page.complete();
        assertEquals("", text("#loading"));
        page.walkTo(1);
    }

    @Test
    void aPartThatFailsLeavesTheOthersAndIsTriedAgain() {
        withhold("*/js/course/menu.js");
        LessonPage page = BROWSER.openUnsettled(APP.address("/")).settled();
        page.notice().says("A part of the page could not be loaded.");
        page.walkTo(1);
        assertEquals(1, page.transport().step(), "what has been loaded works");
        withhold();
        page.notice().press("Load the page again");
        page.complete();
        assertEquals(1, page.transport().step());
        assertEquals("", text(".notice"));
    }

    @Test
    void aStyleSheetThatFailsIsAskedForAgain() {
        withhold("*/css/stage.css");
        LessonPage page = BROWSER.openUnsettled(APP.address("/"));
        page.settled();
        withhold();
        page.until("no style", () -> (boolean) BROWSER.driver()
                .executeScript("return [...document.querySelectorAll('link[rel=stylesheet]')]"
                        + ".every((link) => link.sheet)"));
    }
}
