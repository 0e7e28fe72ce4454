package sharedpage.e2e.page;

import java.util.List;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Address spaces, and the page table of one process at a time. */
public final class Spaces {
    private final LessonPage page;

    Spaces(LessonPage page) {
        this.page = page;
    }

    public List<String> processes() {
        return page.findAll("button.head").stream()
                .map(one -> one.getDomAttribute("data-process"))
                .toList();
    }

    /** What the picture says of a process: its name, its state, whether its table is shown. */
    public String described(String process) {
        return page.find(head(process)).getAccessibleName();
    }

    /** Chooses the process whose page table is shown. */
    public Spaces show(String process) {
        if (page.find(head(process)).getDomAttribute("aria-pressed").equals("false")) {
            page.find(head(process)).click();
        }
        page.until(
                "no page table of " + process, () -> page.text(".ptes caption").endsWith(" " + process));
        return this;
    }

    /** The entry for a page in the page table of a process, which is then shown. */
    public Optional<Entry> entry(String process, int number) {
        show(process);
        WebElement row = page.find(".ptes tr[data-page='" + number + "']");
        if (row.findElements(By.cssSelector(".bits")).isEmpty()) {
            return Optional.empty();
        }
        String bits = LessonPage.text(row.findElement(By.cssSelector(".bits")));
        String rights = LessonPage.text(row.findElements(By.tagName("td")).get(1));
        String frame = LessonPage.text(row.findElement(By.cssSelector(".to")));
        return Optional.of(
                new Entry(number, bits.contains("P"), bits.contains("U"), bits.contains("M"), rights, frame));
    }

    private static String head(String process) {
        return "button.head[data-process='" + process + "']";
    }
}
