package sharedpage.e2e.support;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** Barriers that axe-core finds by the rules of WCAG 2.2 A and AA, and by good practice. */
public final class Axe {
    /**
     * In the document that is looked at, without the frames in it. The rule that is named belongs to criterion 2.5.3; this
     * axe-core still takes it for a trial.
     */
    private static final String FIND =
            """
            const told = arguments[0];
            const rules = {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                rules: {'label-content-name-mismatch': {enabled: true}}, resultTypes: ['violations'], iframes: false};
            axe.run(document, rules).then(
                ({violations}) => told(violations.map((one) => `${one.id} (${one.help}): ${one.nodes.map((node) => node.html).join('; ')}`)),
                (fault) => told([String(fault)]));
            """;

    private static final String SOURCE = source();

    private Axe() {}

    /** In words, each rule that is broken and where; empty if all is well. */
    public static List<String> violations(ChromeDriver driver) {
        if (!Boolean.TRUE.equals(driver.executeScript("return 'axe' in window"))) {
            driver.executeScript(SOURCE);
        }
        return ((List<?>) driver.executeAsyncScript(FIND))
                .stream().map(String::valueOf).toList();
    }

    private static String source() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
