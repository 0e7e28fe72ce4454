package sharedpage.e2e.support;

import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** What does not fit into the window, or is too small to hit. */
public final class Fit {
    private static final String FAULTS =
            """
            const faults = [];
            const root = document.scrollingElement;
            if (root.scrollWidth > innerWidth) faults.push(`the page is ${root.scrollWidth} px wide in a window of ${innerWidth}`);
            const name = (one) => one.getAttribute('aria-label') || one.textContent.trim().slice(0, 40) || one.id || one.className || one.tagName;
            const scrolls = (one) => one && one !== document.body && (/auto|scroll/.test(getComputedStyle(one).overflowY) || scrolls(one.parentElement));
            const hidden = (one) => one.closest('.unseen, .gutter, [inert]') || one.clientWidth === 1 || !one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
            for (const one of document.querySelectorAll('button, select, input, summary, a, label.option, label.check')) {
                if (hidden(one)) continue;
                const target = one.matches('input') && one.closest('label.option, label.check') || one;
                const box = target.getBoundingClientRect();
                if (box.width < 23.9 || box.height < 23.9) faults.push(`${name(one)}: ${box.width.toFixed(1)} x ${box.height.toFixed(1)} px to hit`);
                if (box.left < -0.5 || box.right > innerWidth + 0.5) faults.push(`${name(one)}: cut off at the side, ${box.left.toFixed(1)} to ${box.right.toFixed(1)}`);
                if (!scrolls(one.parentElement) && (box.top < -0.5 || box.bottom > innerHeight + 0.5)) faults.push(`${name(one)}: cut off, ${box.top.toFixed(1)} to ${box.bottom.toFixed(1)}`);
            }
            for (const one of document.querySelectorAll('#app *')) {
                const style = getComputedStyle(one);
                if (hidden(one) || one.matches('select, input, option') || style.display.startsWith('inline') && style.overflow === 'visible') continue;
                const words = one.textContent.trim();
                if (words && style.overflowX !== 'visible' && style.overflowX !== 'auto' && one.scrollWidth > one.clientWidth + 1) faults.push(`cut words: ${name(one)}`);
                if (words && style.overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1) faults.push(`cut lines: ${name(one)}, ${one.scrollHeight} px of lines in ${one.clientHeight}`);
            }
            for (const one of document.querySelectorAll('#stage svg text')) {
                if (!one.textContent.trim() || !one.checkVisibility({ visibilityProperty: true })) continue;
                const box = one.getBoundingClientRect(), own = one.ownerSVGElement.getBoundingClientRect();
                if (box.left < own.left - 1 || box.right > own.right + 1 || box.bottom > own.bottom + 1) faults.push(`cut in the picture: ${one.textContent.trim()}`);
            }
            return faults;
            """;

    private Fit() {}

    /** In words, each thing that is cut off or smaller than 24 by 24 pixels; empty if all is well. */
    public static List<String> faults(ChromeDriver driver) {
        // A stage beside a panel that has just opened learns its size with the next frame.
        driver.executeAsyncScript("requestAnimationFrame(() => requestAnimationFrame(arguments[0]))");
        return ((List<?>) driver.executeScript(FAULTS))
                .stream().map(String::valueOf).toList();
    }
}
