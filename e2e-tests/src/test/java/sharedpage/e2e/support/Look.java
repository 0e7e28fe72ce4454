package sharedpage.e2e.support;

import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** What a person would find wrong with a page in its window, by the script that measures it. */
public final class Look {
    private static final String SCRIPT = PageState.read("look.js");

    private Look() {}

    /** What is covered, cut off, too small or too wide, each as {@code kind: what}; empty if all is well. */
    public static List<String> at(ChromeDriver driver) {
        return ((List<?>) driver.executeAsyncScript(SCRIPT))
                .stream().map(String::valueOf).toList();
    }
}
