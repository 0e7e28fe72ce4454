package sharedpage.e2e.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.EmulatedLink;
import sharedpage.e2e.support.Jar;
import sharedpage.e2e.support.ShownStates;
import tools.jackson.databind.JsonNode;

/**
 * A phone behind a link that is really bad: packets are delayed, lost and swallowed below TCP, and a NAT forgets connections. The
 * host of its class is on a good network.
 */
class BadLinkTest {
    /** A heartbeat and 5 s, as PROTOCOL.md asks; the page looks several times a second. */
    private static final double SILENCE = 15_500;

    private static final double WHOLE_AGAIN = 5_000;

    /** A class whose poll is open, and the phone in it. */
    private static final class ClassByPhone implements AutoCloseable {
        private final EmulatedLink link;
        private final Jar.Server server;
        private final WireClient host;
        private final ChromeDriver driver;
        private final ShownStates shown;
        private int node;
        private int commands;

        ClassByPhone() {
            link = EmulatedLink.orSkip();
            server = link.serve();
            WireClient.Session session = WireClient.session(link.pastTheLink(), "{\"scenario\": \"moved-frame\"}");
            host = WireClient.join(link.pastTheLink(), session, session.host());
            host.hear("welcome");
            command("{'type': 'ask', 'id': '%s', 'at': 0, 'by': 'choice', 'text': 'Well?', 'options': ['yes', 'no']}");
            driver = link.browser();
            driver.get(
                    link.address("/s/" + session.id() + "#" + session.viewer()).toString());
            new LessonPage(driver).complete().classroom().pollIs("open");
            shown = ShownStates.of(driver);
        }

        private JsonNode command(String message) {
            return host.say(message, "c" + commands++).hear("ack");
        }

        void step() {
            node = command("{'type': 'next', 'id': '%s', 'skip': true, 'at': " + node + "}")
                    .get("node")
                    .intValue();
        }

        void vote(int option) {
            driver.findElements(By.cssSelector(".poll label.option"))
                    .get(option)
                    .click();
        }

        /** How many voted for the first option. */
        int votes() {
            JsonNode poll = host.say("{'type': 'close_poll', 'id': '%s', 'poll': 1}", "c" + commands++)
                    .hear("poll");
            while (poll.at("/poll/results").isNull()) {
                poll = host.hear("poll");
            }
            return poll.at("/poll/results/0/0/votes").intValue();
        }

        /** The page says that it is off line in time, and is where the class is soon after it can be reached. */
        void requireWholeAfter(Runnable trouble, Runnable end) {
            double begun = shown.now();
            trouble.run();
            vote(0);
            step();
            step();
            double silent = shown.millisecondsUntil("offline", null, begun);
            assertTrue(silent < SILENCE, () -> "OFFLINE after " + silent + " ms: " + shown.all());
            step();
            end.run();
            double ended = shown.now();
            double whole = shown.millisecondsUntil("live", node, ended);
            assertTrue(whole < WHOLE_AGAIN, () -> "LIVE after " + whole + " ms: " + shown.all());
        }

        @Override
        public void close() {
            driver.quit();
            host.close();
            server.close();
            link.close();
        }
    }

    @Test
    void aSilentHoleIsShownAndAfterItThePageIsWholeAndItsVoteCountsOnce() {
        try (ClassByPhone phone = new ClassByPhone()) {
            phone.link.shape(300, 0, 0);
            phone.requireWholeAfter(phone.link::hole, phone.link::pass);
            assertEquals(1, phone.votes());
        }
    }

    @ParameterizedTest(name = "{0} ms, {1} % loss, {2} kbit/s")
    @CsvSource({"300, 0, 0", "0, 8, 0", "0, 0, 256", "300, 8, 0", "300, 8, 256"})
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void everyTroubleIsShownAndEnds(int roundTrip, int loss, int rate) {
        try (ClassByPhone phone = new ClassByPhone()) {
            phone.link.shape(roundTrip, loss, rate);
            phone.requireWholeAfter(() -> phone.link.hole(60), phone.link::awaitPass);
            phone.requireWholeAfter(phone.link::forget, () -> {});
            phone.requireWholeAfter(phone.link::hole, phone.link::pass);
            assertEquals(1, phone.votes());
        }
    }

    /** A host behind the bad link presses for each of some steps, also while nothing gets through. */
    @Test
    @EnabledIfSystemProperty(named = "long", matches = "true")
    void noPressIsLostWithoutAWord() {
        try (EmulatedLink link = EmulatedLink.orSkip();
                Jar.Server server = link.serve()) {
            ChromeDriver driver = link.browser();
            try {
                driver.get(server.address()
                        .resolve("/l/moved-frame?set.costs=classic")
                        .toString());
                LessonPage page = new LessonPage(driver).complete();
                ShownStates shown = ShownStates.of(driver);
                link.shape(300, 8, 256);
                for (int step = 1; step <= 20; step++) {
                    press(link, page, shown, driver, step);
                }
                assertEquals(20, page.transport().lastStep());
            } finally {
                driver.quit();
            }
        }
    }

    private static void press(EmulatedLink link, LessonPage page, ShownStates shown, ChromeDriver driver, int step) {
        if (step % 5 == 0) {
            link.hole();
        }
        double pressed = shown.now();
        new Actions(driver).sendKeys(Keys.ARROW_RIGHT).perform();
        if (step % 5 == 0) {
            shown.millisecondsUntil("sending …", null, pressed);
            link.pass();
        }
        page.settled();
        assertEquals(step, page.transport().step());
    }
}
