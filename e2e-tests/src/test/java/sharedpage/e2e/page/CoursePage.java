package sharedpage.e2e.page;

import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** The course in a browser: its lessons, and what the person has done of them. */
public final class CoursePage {
    private final LessonPage page;

    private CoursePage(LessonPage page) {
        this.page = page.settled();
    }

    /** The course at which this tab is. */
    public static CoursePage in(ChromeDriver driver) {
        LessonPage page = new LessonPage(driver);
        page.until("this is not the course", () -> page.has("main.course"));
        return new CoursePage(page);
    }

    /** The lessons in their order, each with what is said of it. */
    public List<String> lessons() {
        return page.findAll(".path a").stream().map(LessonPage::text).toList();
    }

    /** The titles of the chapters. */
    public List<String> chapters() {
        return page.findAll(".chapters h2").stream().map(LessonPage::text).toList();
    }

    /** How much is done and right. */
    public String figures() {
        return page.text(".figures");
    }

    /** What the person expected otherwise than it happened. */
    public List<String> worthAnotherLook() {
        return page.findAll(".again .answers li").stream().map(LessonPage::text).toList();
    }

    /** Opens a lesson by its number, from 1. */
    public LessonPage open(int number) {
        page.findAll(".path a").get(number - 1).click();
        return lesson();
    }

    /** Goes on where the path leads. */
    public LessonPage goOn() {
        page.find(".sum .primary").click();
        return lesson();
    }

    private LessonPage lesson() {
        page.until("no lesson opens", () -> page.has("#lesson"));
        return page.settled();
    }

    /** Forgets the progress, after being asked whether one is sure. */
    public CoursePage forget() {
        page.button(".sum", "Delete my progress").click();
        page.button("#forget", "Delete it").click();
        page.until("it is not forgotten", () -> page.findAll(".sum button").isEmpty());
        return this;
    }
}
