package sharedpage.e2e.support;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.LessonPage;

/**
 * A state of the page in which somebody may be stuck.
 *
 * @param path the address from which one gets there
 * @param way how to go on from there
 */
public record Situation(String name, String path, Consumer<LessonPage> way) {
    private static final List<Situation> ALL = List.of(
            new Situation("start", "/l/overflow-600", page -> page.press("p")),
            new Situation("question", "/l/overflow-600", page -> {}),
            new Situation("spill", "/l/overflow-600?step=2", page -> {}),
            new Situation("spill by dma", "/l/overflow-600-dma?step=3", page -> {}),
            new Situation("refused", "/l/life-cycle?step=13", page -> {}),
            new Situation("blocked", "/l/life-cycle?step=5", page -> {}),
            new Situation("trap", "/l/walls?step=3", page -> {}),
            new Situation("command", "/l/overflow-600?step=1", page -> page.command()
                    .open()
                    .type("write ")),
            new Situation(
                    "mistake",
                    "/l/overflow-600?step=1",
                    page -> page.command().open().type("write by=Z", Keys.ENTER).mistake()),
            new Situation(
                    "settings",
                    "/l/overflow-600?step=1",
                    page -> page.settings().open("Transfer").open("Kernel bugs").open("Prices")),
            new Situation("steps", "/l/life-cycle?step=7", Situation::searchAndBranch),
            new Situation(
                    "share", "/l/overflow-600?step=2", page -> page.share().open()),
            new Situation("view", "/l/overflow-600?step=2", page -> page.view().open()),
            new Situation("help", "/l/overflow-600?step=2", page -> page.help().open()),
            new Situation("hall", "/l/overflow-600?step=2&preset=projector&theme=projector", page -> page.type("w")),
            new Situation("bytes in words", "/l/overflow-600?step=2", page -> page.bar()
                    .panel("Bytes")));

    public static List<Situation> all() {
        return ALL;
    }

    /** Those in which the most can be done. */
    public static List<Situation> busy() {
        return ALL.stream()
                .filter(one -> List.of("spill", "settings", "steps", "share").contains(one.name))
                .toList();
    }

    private static void searchAndBranch(LessonPage page) {
        page.press(Keys.ARROW_LEFT);
        page.command().open().type("wait by=A group=g").enter();
        page.steps().backTo("event", Map.of("event", "mark:block"));
    }

    /** Goes on from the address to the state. */
    public LessonPage reach(LessonPage page) {
        way.accept(page);
        return page.settled();
    }

    @Override
    public String toString() {
        return name;
    }
}
