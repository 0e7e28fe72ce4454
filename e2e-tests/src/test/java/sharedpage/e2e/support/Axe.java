package sharedpage.e2e.support;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** Barriers that axe-core finds by the rules of WCAG 2.2 A and AA, and by good practice. */
public final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** In words, each rule that is broken and where; empty if all is well. */
    public static List<String> violations(ChromeDriver driver) {
        return new AxeBuilder()
                .withTags(RULES).analyze(driver).getViolations().stream()
                        .map(Axe::told)
                        .toList();
    }

    private static String told(Rule rule) {
        List<String> places =
                rule.getNodes().stream().map(node -> node.getHtml()).toList();
        return rule.getId() + " (" + rule.getHelp() + "): " + places;
    }
}
