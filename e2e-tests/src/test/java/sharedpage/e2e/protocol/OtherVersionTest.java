package sharedpage.e2e.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Jar;

/** A session that another version of the program recorded is shown as far as both agree, and goes on in a new one. */
class OtherVersionTest {
    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @TempDir
    private Path folder;

    @Test
    void aSessionThatDivergesGoesOnInANewSessionFromItsLastMatchingStep() throws IOException {
        WireClient.Session session;
        try (Jar.Server old = Jar.serve("--data", at("old"))) {
            session = WireClient.session(old.address(), "{\"scenario\": \"overflow-600\"}");
            LessonPage page = open(old, session).walkTo(2);
            page.command().open().type("write by=A page=2 bytes=2 text=hi").enter();
            old.end();
        }
        String exported = Jar.run("export", "--data", at("old"), session.id()).text();
        String changed = exported.replaceAll("(\"seq\":3,.*\"digest\":\")..", "$1zz");
        assertFalse(changed.equals(exported), exported);
        Path file = Files.writeString(folder.resolve("session.jsonl"), changed);
        assertEquals(0, Jar.run("import", "--data", at("new"), file.toString()).exit());

        try (Jar.Server server = Jar.serve("--data", at("new"))) {
            LessonPage page = open(server, session).complete();
            String told = page.divergence().text();
            assertTrue(told.contains("2 of its 3 commands lead to the recorded steps"), told);
            assertEquals(2, page.transport().step(), "as far as both agree");

            page.divergence().goOn();
            assertFalse(page.divergence().isShown(), "it is a session like any other");
            assertEquals(2, page.transport().step());
            page.press(Keys.ARROW_LEFT);
            assertEquals(1, page.transport().step());
            page.press(Keys.ARROW_RIGHT);
            page.command().open().type("write by=A page=2 bytes=2 text=hi").enter();
            assertTrue(
                    page.say().what().startsWith("A writes 2 bytes"), page.say().what());
        }
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static LessonPage open(Jar.Server server, WireClient.Session session) {
        return BROWSER.still().open(server.address().resolve("/s/" + session.id() + "#" + session.host()));
    }
}
