package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.RunningApp;
import sharedpage.e2e.support.SmallPng;
import sharedpage.e2e.support.Window;

/**
 * Situations that the page has to explain by its picture alone. Each is taken and left in {@code target/pictures} to be
 * looked at; those in {@code docs} are compared with what the page shows now, coarsely enough for the fonts of another
 * machine. With {@code -Dpictures.update=true} they are taken anew.
 */
class PicturesTest {
    private static final Path KEPT = Path.of("../docs");
    private static final Path TAKEN = Path.of("target/pictures");
    private static final String HOW = "Take it anew: mvn verify -Dpictures.update=true -Dtest=PicturesTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false";
    private static final int BLOCK = 40;
    private static final double MOST_DIFFERENCE = 3;

    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    /**
     * What is to be seen.
     *
     * @param name of the file, without its ending
     * @param address of the lesson, its settings and its step
     * @param keys pressed there
     * @param told the place whose byte is explained, once the step after it has been seen; null for none
     */
    private record Situation(
            String name, String address, Window window, boolean dark, boolean kept, String keys, Place told) {
        static Situation of(String name, String address) {
            return of(name, address, "");
        }

        static Situation of(String name, String address, String keys) {
            return new Situation(name, address, Window.PROJECTOR, false, false, keys, null);
        }

        Situation in(Window other) {
            return new Situation(name, address, other, dark, kept, keys, told);
        }

        Situation inTheDark() {
            return new Situation(name, address, window, true, kept, keys, told);
        }

        Situation inDocs() {
            return new Situation(name, address, window, dark, true, keys, told);
        }

        /** Who wrote a byte, how it got there, whose it is, what was there before, who sees it, what happens next. */
        Situation telling(int frame, double share) {
            return new Situation(name, address, window, dark, kept, keys, new Place(frame, share));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A byte of a frame.
     *
     * @param share of the page before it
     */
    private record Place(int frame, double share) {}

    static List<Situation> situations() {
        return List.of(
                Situation.of("overflow-600", "/l/overflow-600?step=2").inDocs(),
                Situation.of("over-the-end-by-dma", "/l/overflow-600-dma?step=3")
                        .inDocs(),
                Situation.of("entries-move-one-by-one", "/l/moved-frame?step=39")
                        .inDocs(),
                Situation.of("stale-entry", "/l/forgotten-pair?step=21").inDocs(),
                Situation.of("lost-update", "/l/lost-update?step=6").inDocs(),
                Situation.of("read-only-capability", "/l/passing-a-pointer?step=3")
                        .inDocs(),
                Situation.of("walls", "/l/walls?step=2"),
                Situation.of("two-names", "/l/two-names?step=1"),
                Situation.of("first-512", "/l/overflow-600?step=1"),
                Situation.of("bytes-close", "/l/overflow-600?step=2", "3"),
                Situation.of("page-table", "/l/overflow-600?step=2", "2"),
                Situation.of("over-the-end-dark", "/l/overflow-600?step=2").inTheDark(),
                Situation.of("over-the-end-phone", "/l/overflow-600?step=2").in(Window.PHONE),
                Situation.of("over-the-end-desktop", "/l/overflow-600?step=2").in(Window.DESKTOP),
                Situation.of("over-the-end-hall", "/l/overflow-600?step=2&preset=projector"),
                Situation.of("trap", "/l/overflow-trap?step=2"),
                Situation.of("killed-with-the-key", "/l/killed-with-the-key?step=4")
                        .telling(7, 0.002),
                Situation.of("suspended", "/l/suspended-family?step=5"),
                Situation.of("page-out", "/l/moved-frame?step=20"),
                Situation.of("descriptor", "/l/list-or-descriptor?step=2"),
                Situation.of("write-behind-the-copy", "/l/why-suspend?step=3").telling(0, 0.018),
                Situation.of("overflow-told", "/l/overflow-600?step=2").telling(0, 0.1),
                Situation.of("dma-told", "/l/overflow-600-dma?step=3").telling(8, 0.1),
                Situation.of("stale-entry-told", "/l/forgotten-pair?step=21").telling(0, 0.007),
                Situation.of("lost-update-told", "/l/lost-update?step=6").telling(2, 0.03),
                Situation.of("ghost-child", "/l/ghost-child?step=28"),
                Situation.of("message-refused", "/l/message-instead?step=1"),
                Situation.of("taken-back", "/l/take-it-back?step=8"));
    }

    @ParameterizedTest
    @MethodSource("situations")
    void situationsLookAsTheyDid(Situation situation) throws IOException {
        BufferedImage now = taken(situation);
        assertEquals(situation.window().width(), now.getWidth());
        if (situation.kept()) {
            compare(situation.name(), now);
        }
    }

    private static BufferedImage taken(Situation situation) throws IOException {
        if (situation.dark()) {
            BROWSER.dark();
        }
        LessonPage page = BROWSER.still().sized(situation.window()).open(APP.address(situation.address()));
        page.press(situation.keys());
        if (situation.told() != null) {
            page.walkTo(page.transport().step() + 1).press(Keys.ARROW_LEFT);
            page.stage().pointAtBytes(situation.told().frame(), situation.told().share());
        }
        byte[] png = BROWSER.driver().getScreenshotAs(OutputType.BYTES);
        Files.createDirectories(TAKEN);
        Files.write(TAKEN.resolve(situation.name() + ".png"), png);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static void compare(String name, BufferedImage now) throws IOException {
        Path file = KEPT.resolve(name + ".png");
        if (Boolean.getBoolean("pictures.update")) {
            Files.createDirectories(KEPT);
            SmallPng.write(now, file);
        }
        assertTrue(Files.isRegularFile(file), "There is no " + file + ". " + HOW);
        BufferedImage kept = ImageIO.read(file.toFile());
        assertEquals(now.getWidth(), kept.getWidth());
        assertEquals(now.getHeight(), kept.getHeight());
        double difference = difference(kept, now);
        assertTrue(
                difference < MOST_DIFFERENCE, "The page does not look like its picture (" + difference + "). " + HOW);
    }

    /** Mean difference of the brightness of blocks, 0 to 255. */
    private static double difference(BufferedImage one, BufferedImage other) {
        double sum = 0;
        int blocks = 0;
        for (int y = 0; y + BLOCK <= one.getHeight(); y += BLOCK) {
            for (int x = 0; x + BLOCK <= one.getWidth(); x += BLOCK) {
                sum += Math.abs(brightness(one, x, y) - brightness(other, x, y));
                blocks++;
            }
        }
        return sum / blocks;
    }

    private static double brightness(BufferedImage image, int left, int top) {
        long sum = 0;
        for (int y = top; y < top + BLOCK; y++) {
            for (int x = left; x < left + BLOCK; x++) {
                int rgb = image.getRGB(x, y);
                sum += (rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff);
            }
        }
        return sum / (3.0 * BLOCK * BLOCK);
    }
}
