package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.Axe;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.RunningApp;

/** A class joins by its code, follows, wanders off and comes back; a colleague gets a second host link; the code ends. */
class JoinTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension PRESENTER = new BrowserExtension();

    @RegisterExtension
    static final BrowserExtension FOLLOWER = new BrowserExtension();

    private static LessonPage presenter() {
        return PRESENTER.still().open(APP.address("/"));
    }

    private static String code(LessonPage presenter) {
        presenter.type("q");
        presenter.until(
                "no code is made", () -> !texts(PRESENTER, "#class[open] .code").isEmpty());
        return texts(PRESENTER, "#class .code").get(0);
    }

    private static List<String> texts(BrowserExtension browser, String selector) {
        return browser.driver().findElements(By.cssSelector(selector)).stream()
                .map(one -> one.getText().strip())
                .toList();
    }

    private static String state() {
        return String.join(" ", texts(FOLLOWER, ".follow-state"));
    }

    @Test
    void aFollowerIsLiveWandersOffAndComesBackByOneKey() {
        LessonPage presenter = presenter();
        String code = code(presenter);
        assertEquals(List.of(), Axe.violations(PRESENTER.driver()));
        LessonPage follower = FOLLOWER.still().open(APP.address("/j/" + code.toLowerCase(Locale.ROOT)));
        assertEquals("● LIVE", state());
        presenter.until("nobody is counted", () -> texts(PRESENTER, "#class [role=status]")
                .contains("1 watching"));

        presenter.type(Keys.ESCAPE);
        presenter.walkTo(2);
        follower.until(
                "the follower does not follow", () -> follower.transport().step() == 2);
        follower.settled().press(Keys.ARROW_LEFT);
        assertEquals("◌ AWAY you: 1, class: 2", state());
        presenter.walkTo(3);
        follower.until("the class goes on unseen", () -> state().equals("◌ AWAY you: 1, class: 3"));
        assertEquals(1, follower.settled().transport().step(), "nobody is moved by force");
        assertEquals(List.of(), Axe.violations(FOLLOWER.driver()));
        follower.press("f");
        assertEquals(3, follower.transport().step());
        assertEquals("● LIVE", state());
        assertEquals(presenter.node(), follower.node());
    }

    @Test
    void aColleagueGetsAHostLinkAndTheCodeEnds() {
        LessonPage presenter = presenter();
        String code = code(presenter);
        press("A second host link");
        presenter.until("no link is made", () -> !hostLink().isEmpty());
        LessonPage colleague =
                FOLLOWER.still().open(URI.create(hostLink().get(0))).walkTo(1);
        presenter.until("the colleague cannot step", () -> presenter.transport().step() == 1);
        assertEquals(1, colleague.transport().step());
        press("End other host links");
        colleague.notice().says("The host ended this link.");
        colleague.type(Keys.ARROW_LEFT);
        assertEquals(1, presenter.transport().step(), "a host link that has ended moves no page");

        LessonPage late = FOLLOWER.open(APP.address("/j/" + code));
        assertEquals("● LIVE", state());
        press("End the code");
        late.until("the follower is not told", () -> state().equals("✕ OFFLINE"));
        LessonPage refused = FOLLOWER.openUnsettled(APP.address("/j/" + code));
        refused.until(
                "a code that ended is taken", () -> !texts(FOLLOWER, ".notice").isEmpty());
        assertTrue(texts(FOLLOWER, ".follow-state").isEmpty());
    }

    private static List<String> hostLink() {
        ChromeDriver driver = PRESENTER.driver();
        return driver.findElements(By.cssSelector("#class .host-link input")).stream()
                .map(one -> one.getDomProperty("value"))
                .toList();
    }

    private static void press(String button) {
        PRESENTER.driver().findElements(By.cssSelector("#class button")).stream()
                .filter(one -> one.getText().equals(button))
                .findFirst()
                .orElseThrow()
                .click();
    }
}
