package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.Axe;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Cable;
import sharedpage.e2e.support.Fit;
import sharedpage.e2e.support.RunningApp;
import sharedpage.e2e.support.Window;

/** A lecture in three browsers: a presenter at a projector, one who follows at a laptop, one with a phone behind a cable. */
class LectureTest {
    private static final Cable CABLE = new Cable();

    @RegisterExtension
    static final RunningApp APP = RunningApp.startAt(0, CABLE.address("/"));

    @RegisterExtension
    static final BrowserExtension PRESENTER = new BrowserExtension();

    @RegisterExtension
    static final BrowserExtension LAPTOP = new BrowserExtension();

    @RegisterExtension
    static final BrowserExtension PHONE = new BrowserExtension();

    private LessonPage presenter;
    private LessonPage laptop;
    private LessonPage phone;

    @BeforeAll
    static void plug() {
        CABLE.plugInto(APP);
    }

    @AfterAll
    static void unplug() {
        CABLE.close();
    }

    @BeforeEach
    void begin() {
        presenter = PRESENTER.still().open(APP.address("/l/overflow-600?preset=projector&theme=projector"));
        String code = presenter.classroom().code();
        laptop = LAPTOP.still().dark().open(APP.address("/j/" + code));
        phone = PHONE.still().sized(Window.PHONE).open(CABLE.address("/j/" + code));
        presenter.classroom().says("2 live");
        presenter.walkTo(2);
        at(laptop, 2);
        at(phone, 2);
    }

    private static void at(LessonPage page, int step) {
        page.until(
                "the page does not come to step " + step, () -> page.transport().step() == step);
        page.settled();
    }

    @Test
    void oneWandersOneIsCutOffAndAllEndWithThePresentersHash() {
        laptop.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        assertEquals("◌ AWAY you: 0, class: 2", laptop.classroom().following());
        presenter.classroom().says("1 live ◌ 1 away");
        laptop.classroom().press("What I missed (2)");
        List<String> missed = laptop.classroom().missed();
        assertEquals(2, missed.size());
        assertTrue(missed.get(0).startsWith("Step 1 A writes 512 bytes"), missed.get(0));
        laptop.classroom().answer("Step 1");
        assertEquals(1, laptop.transport().step());

        CABLE.cut();
        phone.until(
                "the phone is not off line", () -> phone.classroom().following().startsWith("✕ OFFLINE"));
        phone.type(Keys.ARROW_LEFT);
        at(phone, 1);
        phone.type(Keys.ARROW_RIGHT);
        presenter.walkTo(3);
        CABLE.restore();
        phone.until(
                "the phone does not come back",
                () -> !phone.classroom().following().contains("OFFLINE"));
        phone.settled().press("f");
        laptop.press("f");
        at(phone, 3);
        at(laptop, 3);
        presenter.classroom().says("2 live ◌ 0 away");
        String hash = presenter.classroom().hash();
        assertNotEquals("", hash);
        assertEquals(hash, laptop.classroom().hash());
        assertEquals(hash, phone.classroom().hash());

        PHONE.sleep();
        CABLE.cut();
        presenter.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        at(laptop, 1);
        CABLE.restore();
        PHONE.wake();
        at(phone, 1);
        assertEquals("● LIVE", phone.classroom().following(), "one who slept is where the class is");
        assertEquals(presenter.classroom().hash(), phone.classroom().hash());
    }

    @Test
    void aForkGoesToTheProjectorAndBackAndIsNotLost() {
        laptop.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT);
        laptop.classroom().press("Try this from here");
        laptop.classroom().says("Your own try, from step 0");
        laptop.bar().transferBy("dma");
        laptop.walkTo(2);
        String tried = laptop.classroom().hash();
        assertNotEquals(presenter.classroom().hash(), tried);
        clean(LAPTOP);
        laptop.classroom().raise("With DMA it lands in C.");
        laptop.classroom().says("Your hand is raised.");

        String main = presenter.classroom().hash();
        presenter.classroom().press("1 hand up");
        clean(PRESENTER);
        presenter.classroom().answer("Show to the class");
        presenter.classroom().says("A participant’s try");
        phone.classroom().says("A participant’s try");
        assertEquals(tried, presenter.classroom().hash());
        assertEquals(tried, phone.classroom().hash());
        laptop.classroom().says("The class looks at this now.");
        clean(PHONE);
        clean(PRESENTER);
        laptop.press(Keys.ARROW_LEFT);
        at(phone, 1);

        presenter.classroom().press("Back to the lesson");
        presenter.classroom().saysNoMore("A participant’s try");
        phone.classroom().saysNoMore("A participant’s try");
        assertEquals(main, presenter.classroom().hash());
        assertEquals(main, phone.classroom().hash());
        assertEquals("● LIVE", phone.classroom().following());

        presenter.classroom().press("1 hand up");
        presenter.classroom().answer("Lower");
        presenter.classroom().answer("Close");
        laptop.classroom().says("The lecturer lowered your hand.");
        clean(LAPTOP);

        phone.classroom().press("Try this from here");
        phone.classroom().says("Your own try, from step 2");
        clean(PHONE);
        phone.press(Keys.ARROW_RIGHT);
        assertTrue(phone.question().isOpen(), "a question stands before step 3, in a try too");
        phone.press(Keys.ARROW_RIGHT);
        assertEquals(3, phone.transport().step());
        assertEquals(2, presenter.transport().step(), "the class stays");

        laptop.classroom().press("Class, step 2");
        laptop.reload();
        laptop.classroom().openTry(1);
        laptop.walkTo(2);
        assertEquals(tried, laptop.classroom().hash(), "what was tried is still there");
    }

    @Test
    void aHandIsUpAgainAfterABreakThroughWhichNobodyRemembersWhatWasMissed() {
        phone.classroom().press("Try this from here");
        phone.classroom().says("Your own try, from step 2");
        phone.classroom().raise("It lands in A.");
        presenter.classroom().says("1 hand up");
        CABLE.cut();
        presenter.classroom().saysNoMore("1 hand up");
        presenter.bar().transferBy("dma");
        CABLE.restore();
        presenter.classroom().says("1 hand up");
        phone.classroom().says("Your hand is raised.");
    }

    @Test
    void theClassTapsThePlaceAndSeesItAsAHeatMapBesideTheOutcome() {
        presenter.press(Keys.ARROW_LEFT);
        at(laptop, 1);
        at(phone, 1);
        presenter.classroom().askForPlace("Where does byte 512 land?");
        phone.classroom().pollIs("open");
        phone.classroom().tapPage("A", 2);
        phone.classroom().tapPage("A", 3);
        assertFalse(phone.stage().explains(), "a tap is a vote and nothing else");
        laptop.classroom().pollIs("open").classroom().list("frame 8");
        phone.until("the answer is not told", () -> phone.classroom().pollSays().contains("Your answer: page 3 of A"));
        assertEquals(List.of(), presenter.classroom().heat(), "nobody sees a vote before the end");
        clean(PHONE);
        presenter.classroom().poll("Close");
        presenter.classroom().pollIs("closed");
        phone.classroom().pollIs("closed");
        assertEquals(List.of(), phone.classroom().heat(), "the class talks without knowing the result");
        presenter.classroom().poll("Second round");
        laptop.classroom().pollIs("open").classroom().list("page A 3");
        phone.classroom().pollIs("open").classroom().tapPage("A", 3);
        presenter.classroom().poll("Close");
        presenter.classroom().pollIs("closed").classroom().poll("Show the result");
        laptop.classroom().pollIs("revealed");
        assertEquals(List.of("entries/A/3 5 2"), laptop.classroom().heat());
        presenter.walkTo(2);
        at(phone, 2);
        assertEquals(List.of("entries/A/3 5 2"), phone.classroom().heat());
        assertTrue(phone.say().what().contains("A's page 3"), "the outcome stands beside it");
        clean(PRESENTER);
        clean(LAPTOP);
        clean(PHONE);
        presenter.classroom().poll("Remove");
        phone.until("the poll stays", () -> !phone.classroom().hasPoll());
    }

    @Test
    void theClassIsAskedAQuestionOfThePresentersOwn() throws IOException {
        presenter.classroom().askForChoice("Who notices?", "nobody", "the kernel");
        laptop.classroom().pollIs("open").classroom().choose("nobody");
        phone.classroom().pollIs("open").classroom().choose("the kernel");
        phone.classroom().choose("nobody");
        presenter.classroom().poll("Close");
        presenter.classroom().pollIs("closed").classroom().poll("Show the result");
        phone.classroom().pollIs("revealed");
        assertTrue(
                phone.classroom().pollSays().contains("nobody 2"),
                phone.classroom().pollSays());
        assertTrue(
                phone.classroom().pollSays().contains("the kernel 0"),
                phone.classroom().pollSays());
        assertEquals(
                "round,choice,votes\r\n1,\"nobody\",2\r\n1,\"the kernel\",0\r\n",
                Files.readString(presenter.classroom().csv()));
    }

    @Test
    void whereThePresenterPointsIsSeenInEveryWindowAndMovesNothing() {
        laptop.stage().focus();
        String focused = laptop.focused();
        presenter.press("l");
        presenter.classroom().hoverFrame(8);
        laptop.classroom().says("The lecturer points at frame 8.");
        assertTrue(laptop.classroom().spotOn("g.frame[data-frame='8'] rect") > 0.99);
        assertEquals(focused, laptop.focused());
        phone.classroom().says("The lecturer points at frame 8.");
        assertTrue(phone.classroom().spotOn("g.page[data-process='C'][data-page='0'] rect") > 0.99, "through a page");
        presenter.stage().pointAtFrame(7);
        laptop.until("no ping", () -> laptop.classroom().isPinged());
        assertFalse(presenter.stage().explains());
        clean(PRESENTER);
        clean(PHONE);
        presenter.press("l");
        laptop.classroom().saysNoMore("The lecturer points");
        assertEquals(0, laptop.classroom().spotOn("g.frame[data-frame='7'] rect"));
    }

    /** Nothing is cut off or too small, and no rule for everybody's access is broken. */
    private static void clean(BrowserExtension browser) {
        assertEquals(List.of(), Fit.faults(browser.driver()));
        assertEquals(List.of(), Axe.violations(browser.driver()));
    }
}
