package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.Axe;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Fit;
import sharedpage.e2e.support.RunningApp;
import sharedpage.e2e.support.Window;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What is taken away from a lesson: the link to a step, the picture, the trace and the transcript. */
class TakeAwayTest {
    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    private static LessonPage open(Window window) {
        return BROWSER.still().sized(window).open(APP.address("/l/overflow-600?step=2"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Window.class,
            names = {"PHONE", "PROJECTOR"})
    void theLinkNamesTheStepTheSettingsAndIfWantedTheLook(Window window) {
        LessonPage page = open(window);
        page.bar().transferBy("dma");
        page.view().choose("theme", "dark");
        page.share().open();
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
        assertEquals(List.of(), Fit.faults(BROWSER.driver()));
        assertEquals(
                "/l/overflow-600?set.transfer=dma&step=2",
                APP.address("/")
                        .relativize(URI.create(page.share().link()))
                        .toString()
                        .replaceFirst("^", "/"));
        String link = page.share().withLook().link();
        assertTrue(link.endsWith("&preset=study&theme=dark"), link);

        LessonPage other = BROWSER.open(URI.create(link));
        assertEquals("dma", other.bar().openMenu().transfer());
        assertEquals(2, other.transport().step());
    }

    @ParameterizedTest
    @EnumSource(
            value = Window.class,
            names = {"PHONE", "PROJECTOR"})
    void thePictureStandsAlone(Window window) throws IOException {
        LessonPage page = open(window);
        Path svg = page.share().take("svg", "overflow-600-step-2.svg");
        String text = Files.readString(svg);
        assertTrue(text.contains("The write overflows: 88 bytes"), "the caption");
        assertTrue(text.contains("data:image/png;base64,"), "the bytes");
        assertFalse(text.replace("http://www.w3.org/2000/svg", "").contains("http"), "nothing from elsewhere");
        assertFalse(text.contains("class="), "no style from elsewhere");

        BufferedImage shown =
                ImageIO.read(page.share().take("png", "overflow-600-step-2.png").toFile());
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < shown.getWidth(); x += 3) {
            for (int y = 0; y < shown.getHeight(); y += 3) {
                colours.add(shown.getRGB(x, y));
            }
        }
        assertTrue(colours.contains(new Color(0xe6, 0x9f, 0x00).getRGB()), "bytes that A wrote");
        assertTrue(colours.contains(new Color(0xfa, 0xfa, 0xf7).getRGB()), "paper");
        BROWSER.driver().get(svg.toUri().toString());
        assertEquals(
                (long) shown.getWidth(),
                2 * (Long) BROWSER.driver().executeScript("return document.documentElement.width.baseVal.value"),
                "twice as sharp, and the drawing opens by itself");
    }

    @Test
    void theStepsAsATraceAndInWords() throws IOException {
        LessonPage page = open(Window.PROJECTOR);
        List<JsonNode> lines = Files.readAllLines(page.share().take("trace", "overflow-600.jsonl")).stream()
                .map(line -> new ObjectMapper().readTree(line))
                .toList();
        assertEquals(3, lines.size());
        assertEquals("overflow-600", lines.get(0).get("scenario").stringValue());
        assertTrue(lines.get(2).at("/events/0/overflow").booleanValue());

        String words = Files.readString(page.share().take("transcript", "overflow-600.md"));
        assertTrue(words.startsWith("# 600 bytes into a 512-byte page\n"), words);
        assertTrue(words.contains("### Step 2\n\n**The write overflows: 88 bytes"), words);
        assertTrue(words.contains("That page is A's own"), words);
    }
}
