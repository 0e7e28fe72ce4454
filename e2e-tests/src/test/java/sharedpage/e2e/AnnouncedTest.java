package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.RunningApp;

/**
 * What a screen reader gets of the 600-byte write: what is announced at each key, and the runs of bytes that can be read
 * beside it. Read it with closed eyes when it changes; {@code -Dgolden.update=true} writes it.
 */
class AnnouncedTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static final Path GOLDEN = Path.of("src/test/resources/announced-overflow-600.txt");

    @Test
    void eachStepInWords() throws IOException {
        LessonPage page = BROWSER.still().open(APP.address("/l/overflow-600"));
        StringBuilder told = new StringBuilder();
        tell(page, told, "at the start");
        page.press("p");
        for (int before = -1; page.transport().step() > before; ) {
            before = page.transport().step();
            int presses = 0;
            while (page.transport().step() == before && presses++ < 2) {
                page.press(Keys.ARROW_RIGHT);
            }
            if (page.transport().step() > before) {
                tell(page, told, "→");
            }
        }
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, told.toString());
        }
        assertEquals(Files.readString(GOLDEN), told.toString(), "-Dgolden.update=true writes it anew");
    }

    private static void tell(LessonPage page, StringBuilder told, String when) {
        page.until("nothing is announced", () -> !page.announced().isEmpty());
        told.append(when).append('\n').append("  ").append(page.announced()).append('\n');
        page.bytesInWords().forEach(run -> told.append("  - ").append(run).append('\n'));
        told.append('\n');
    }
}
