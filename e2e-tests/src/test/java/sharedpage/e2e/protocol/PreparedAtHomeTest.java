package sharedpage.e2e.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Jar;

/** A lecturer tries things at home, takes the session along in a file, and opens it in the lecture at the same step. */
class PreparedAtHomeTest {
    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @TempDir
    private Path folder;

    @Test
    void whatWasDoneAtHomeIsThereInTheLecture() throws IOException {
        Path file = folder.resolve("session.jsonl");
        WireClient.Session session;
        String hash;
        try (Jar.Server home = Jar.serve("--data", at("home"))) {
            session = WireClient.session(home.address(), "{\"scenario\": \"overflow-600\"}");
            LessonPage page = open(home, session).walkTo(2);
            page.command().open().type("write by=A page=2 bytes=2 text=hi").enter();
            assertTrue(
                    page.say().what().startsWith("A writes 2 bytes"), page.say().what());
            hash = page.classroom().hash();
            home.end();
        }
        Files.writeString(
                file, Jar.run("export", "--data", at("home"), session.id()).text());
        assertEquals(
                0, Jar.run("import", "--data", at("lecture"), file.toString()).exit());

        try (Jar.Server lecture = Jar.serve("--data", at("lecture"))) {
            LessonPage page = open(lecture, session);
            assertEquals(3, page.transport().step());
            assertEquals(hash, page.classroom().hash());
            page.press(Keys.ARROW_LEFT);
            assertNotEquals(hash, page.classroom().hash());
            page.reload();
            assertEquals(
                    3, page.transport().lastStep(), "the tab has kept the key that the address bar no longer shows");
        }
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    /** Opens the presenter's own link; a projector must not show its key, not even for a moment longer than it is read. */
    private static LessonPage open(Jar.Server server, WireClient.Session session) {
        URI link = server.address().resolve("/s/" + session.id() + "#" + session.host());
        LessonPage page = BROWSER.still().open(link);
        assertNull(page.address().getFragment());
        assertEquals(
                "",
                BROWSER.driver().executeScript("return location.hash + document.referrer"),
                "nothing of the key is left in the tab's address");
        return page;
    }
}
