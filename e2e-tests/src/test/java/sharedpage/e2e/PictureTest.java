package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.OutputType;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.RunningApp;
import sharedpage.e2e.support.SmallPng;
import sharedpage.e2e.support.Window;

/**
 * The picture in README.md is what the page shows. With {@code -Dpictures.update=true} it is taken anew, else it is
 * compared, coarsely enough for the fonts of another machine.
 */
class PictureTest {
    private static final Path PICTURE = Path.of("../docs/overflow-600.png");
    private static final String HOW = "Take it anew: mvn verify -Dpictures.update=true -Dtest=PictureTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false";
    private static final int BLOCK = 40;
    private static final double MOST_DIFFERENCE = 3;

    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @Test
    void thePictureInTheReadmeIsWhatThePageShows() throws IOException {
        BROWSER.still().sized(Window.PROJECTOR).open(APP.address("/")).walkTo(2);
        BufferedImage now =
                ImageIO.read(new ByteArrayInputStream(BROWSER.driver().getScreenshotAs(OutputType.BYTES)));
        if (Boolean.getBoolean("pictures.update")) {
            Files.createDirectories(PICTURE.getParent());
            SmallPng.write(now, PICTURE);
        }
        assertTrue(Files.isRegularFile(PICTURE), "There is no " + PICTURE + ". " + HOW);
        BufferedImage kept = ImageIO.read(PICTURE.toFile());
        assertEquals(Window.PROJECTOR.width(), kept.getWidth());
        assertEquals(Window.PROJECTOR.height(), kept.getHeight());
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
