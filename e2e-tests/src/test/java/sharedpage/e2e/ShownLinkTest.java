package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Cable;
import sharedpage.e2e.support.Jar;
import sharedpage.e2e.support.RunningApp;
import sharedpage.e2e.support.ShownStates;

/** What a page says of its connection is so while it says it. */
class ShownLinkTest {
    private static final Cable CABLE = new Cable();

    @RegisterExtension
    static final RunningApp APP = RunningApp.startAt(0, CABLE.address("/"));

    @RegisterExtension
    static final BrowserExtension LECTURER = new BrowserExtension();

    @RegisterExtension
    static final BrowserExtension FOLLOWER = new BrowserExtension();

    @TempDir
    private Path folder;

    private LessonPage lecturer;
    private LessonPage follower;

    @BeforeAll
    static void plug() {
        CABLE.plugInto(APP);
    }

    @AfterAll
    static void unplug() {
        CABLE.close();
    }

    private void join() {
        lecturer = LECTURER.still().open(APP.address("/l/overflow-600")).walkTo(2);
        String code = lecturer.classroom().code();
        follower = FOLLOWER.still().open(CABLE.address("/j/" + code));
        follower.until("not live", () -> follower.classroom().following().equals("● LIVE"));
    }

    /** The state of the step where the class is has to be asked for first. */
    @Test
    void whoLacksTheStepOfTheClassCatchesUp() {
        join();
        ShownStates shown = ShownStates.of(FOLLOWER.driver());
        CABLE.holdRequests();
        lecturer.press(Keys.ARROW_LEFT);
        follower.until("no word", () -> follower.classroom().following().equals("◐ CATCHING UP"));
        assertEquals(2, follower.transport().step(), "what is drawn is what was");
        CABLE.release();
        follower.until("not live", () -> follower.classroom().following().equals("● LIVE"));
        assertEquals(List.of(2, 1), shown.nodesWhile("live"));
    }

    /** A link so slow that steps wait in it: a sign of life waits behind them. */
    @Test
    void whoIsSentStepsTooSlowlyCatchesUp() {
        join();
        ShownStates shown = ShownStates.of(FOLLOWER.driver());
        CABLE.hold();
        lecturer.walkTo(4);
        follower.until("no word", () -> follower.classroom().following().equals("◐ CATCHING UP"));
        CABLE.release();
        follower.until("not live", () -> follower.classroom().following().equals("● LIVE"));
        assertEquals(List.of(2, lecturer.node()), shown.nodesWhile("live"));
    }

    /** A page that comes back is live only when it has what it missed. */
    @Test
    void whoComesBackCatchesUpFirst() {
        join();
        ShownStates shown = ShownStates.of(FOLLOWER.driver());
        CABLE.cut();
        follower.until("no word", () -> follower.classroom().following().equals("✕ OFFLINE"));
        lecturer.walkTo(4);
        CABLE.restore();
        follower.until("not live", () -> follower.classroom().following().equals("● LIVE"));
        assertEquals(List.of(2, lecturer.node()), shown.nodesWhile("live"));
    }

    @Test
    void anAnswerThatIsDueIsSaid() {
        LessonPage page =
                LECTURER.still().open(CABLE.address("/l/overflow-600")).walkTo(1);
        CABLE.hold();
        page.type(Keys.ARROW_RIGHT);
        page.until("no word", () -> page.bar().link().equals("sending …"));
        assertEquals(1, page.transport().step());
        CABLE.release();
        page.until("still sending", () -> page.bar().link().equals("connected"));
        assertEquals(2, page.settled().transport().step());
    }

    /** The disk takes nothing, so nothing is done; what can be stored again is done. */
    @Test
    void whatCannotBeStoredIsSaidUntilItCan() throws SQLException {
        try (Jar.Server server = Jar.serve("--data", folder.toString());
                Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("sessions.db"));
                Statement other = connection.createStatement()) {
            LessonPage page = LECTURER.still().open(server.address().resolve("/l/overflow-600"));
            page.classroom().code();
            page.walkTo(1);
            other.execute("BEGIN IMMEDIATE");
            page.type(Keys.ARROW_RIGHT);
            page.notice().says("The server could not write to its disk, so nothing was changed.");
            assertEquals("not saved", page.bar().link());
            assertEquals(1, page.transport().step());
            other.execute("COMMIT");
            page.press(Keys.ARROW_RIGHT);
            assertEquals(2, page.transport().step());
            assertEquals("connected", page.bar().link());
        }
    }

    @Test
    void whatIsShownToAllEndsWithTheServerAndThatIsSaid() {
        int port;
        try (Jar.Server first = Jar.serve("--data", folder.toString())) {
            port = first.address().getPort();
            lecturer = LECTURER.still().open(first.address().resolve("/l/overflow-600"));
            String code = lecturer.classroom().code();
            follower = FOLLOWER.still().open(first.address().resolve("/j/" + code));
            follower.classroom().press("Try this from here");
            follower.classroom().says("Your own try, from step 0");
            follower.classroom().raise("Look at this.");
            lecturer.classroom().press("1 hand up");
            lecturer.classroom().answer("Show to the class");
            lecturer.classroom().says("A participant’s try");
        }
        try (Jar.Server second = Jar.serveAt(port, "--data", folder.toString())) {
            assertEquals(port, second.address().getPort());
            lecturer.classroom().saysNoMore("A participant’s try");
            lecturer.notice().says("What was shown to all is shown no more.");
        }
    }
}
