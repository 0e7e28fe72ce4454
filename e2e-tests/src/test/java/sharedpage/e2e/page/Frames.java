package sharedpage.e2e.page;

import java.util.List;
import org.openqa.selenium.WebElement;

/** Physical memory as it is drawn. */
public final class Frames {
    private static final String PAINTED =
            """
            const frame = document.querySelector(`g.frame[data-frame="${arguments[0]}"] rect`).getBoundingClientRect();
            const canvas = document.querySelector('canvas');
            const own = canvas.getBoundingClientRect();
            const scale = canvas.width / own.width;
            const area = [frame.left - own.left, frame.top - own.top, frame.width, frame.height].map((one) => Math.round(one * scale));
            const data = canvas.getContext('2d').getImageData(...area).data;
            return data.reduce((sum, value, i) => sum + (i % 4 === 3 && value > 0 ? 1 : 0), 0) / (scale * scale);
            """;

    private final LessonPage page;

    Frames(LessonPage page) {
        this.page = page;
    }

    /** Every run of bytes in memory, frame by frame, as the page says it in words. */
    public List<ByteRun> runs() {
        return page.findAll(".runs li").stream().map(Frames::run).toList();
    }

    /** The runs of one frame. */
    public List<ByteRun> runs(int frame) {
        return runs().stream().filter(run -> run.frame() == frame).toList();
    }

    private static ByteRun run(WebElement item) {
        return new ByteRun(
                number(item, "data-frame"),
                number(item, "data-at"),
                number(item, "data-length"),
                item.getDomAttribute("data-by"),
                item.getDomAttribute("data-process"),
                Boolean.parseBoolean(item.getDomAttribute("data-overflow")));
    }

    private static int number(WebElement item, String attribute) {
        return Integer.parseInt(item.getDomAttribute(attribute));
    }

    /** What the picture says of a frame to those who do not see it. */
    public String described(int frame) {
        return page.find("g.frame[data-frame='" + frame + "']").getDomAttribute("aria-label");
    }

    /** How many pixels of a frame have the colour of some byte. */
    public long paintedPixels(int frame) {
        return ((Number) page.driver().executeScript(PAINTED, frame)).longValue();
    }
}
