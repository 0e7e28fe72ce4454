package sharedpage.e2e;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import sharedpage.e2e.page.EditorPage;
import sharedpage.e2e.page.LessonPage;
import sharedpage.e2e.support.Await;
import sharedpage.e2e.support.Axe;
import sharedpage.e2e.support.BrowserExtension;
import sharedpage.e2e.support.Fit;
import sharedpage.e2e.support.RunningApp;
import sharedpage.e2e.support.Window;

/** A lecturer writes a lesson: makes a mistake, mends it, sees it run, keeps it and opens it for the class. */
class AuthorTest {
    private static final String LESSON = "600 bytes into a 512-byte page";

    @RegisterExtension
    static final RunningApp APP = RunningApp.start();

    @RegisterExtension
    static final BrowserExtension BROWSER = new BrowserExtension();

    @TempDir
    Path folder;

    private static EditorPage open(String path) {
        BROWSER.still().openUnsettled(APP.address(path));
        return EditorPage.in(BROWSER.driver());
    }

    @Test
    void aMistakeIsToldAtItsPlaceAndMended() {
        EditorPage editor = open("/edit").copyLesson(LESSON);
        assertEquals("No problems.", editor.verdict());
        assertEquals("Step 0 of 5", editor.position());

        editor.select("600, fill: \"A\"").type("6OO, fill: \"A\"");
        assertEquals(1, editor.problems().size(), editor.problems().toString());
        assertTrue(
                editor.problems().get(0).startsWith("Line 14, column 43"),
                editor.problems().toString());
        assertTrue(editor.problems().get(0).contains("Hint:"), editor.problems().toString());
        assertEquals(List.of("14"), editor.markedLines());
        assertEquals(List.of("true", "problems"), editor.toldOfTheText());
        assertFalse(editor.canBeOpened());
        assertTrue(editor.isOutdated(), "the last machine that could be read stays in sight");

        editor.followProblem(0);
        assertEquals("6OO", editor.selected(), "the link selects the text that is wrong");
        editor.type("600");
        assertEquals("No problems.", editor.verdict());
        assertEquals(List.of(), editor.markedLines());
        assertFalse(editor.isOutdated());
        assertEquals(List.of("false", "problems"), editor.toldOfTheText());
    }

    @Test
    void aFalseClaimIsAProblemToo() {
        EditorPage editor =
                open("/edit/overflow-600").select("bytes: 88, equals").type("bytes: 89, equals");
        assertEquals(1, editor.problems().size(), editor.problems().toString());
        assertTrue(
                editor.problems().get(0).contains("Assertion failed"),
                editor.problems().toString());
    }

    @Test
    void thePreviewStepsThroughWhatTheTextDoesAndShowsItsQuestions() {
        EditorPage editor = open("/edit/overflow-600");
        assertTrue(editor.asked().contains("Where does byte 512 land?"), editor.asked());
        editor.press("Step on").press("Step on");
        assertEquals("Step 2 of 5", editor.position());
        assertTrue(editor.previewed().contains("88 bytes"), editor.previewed());

        editor.select("bytes: 600, fill").type("bytes: 520, fill");
        assertEquals("Step 2 of 5", editor.position(), "the preview stays where the author looks");
        assertTrue(editor.previewed().contains("8 bytes go through A's page 3"), editor.previewed());
    }

    @Test
    void nothingThatWasWrittenIsLost() {
        open("/edit").select("My lesson").type("My own words");
        BROWSER.driver().navigate().refresh();
        EditorPage editor = EditorPage.in(BROWSER.driver());
        assertTrue(editor.text().startsWith("title: My own words"), editor.text());

        editor.template("Two writers and a semaphore");
        assertTrue(editor.text().contains("wait: {by: B"), editor.text());
        editor.press("Restore");
        assertTrue(editor.text().startsWith("title: My own words"), editor.text());
    }

    @Test
    void aWordThatIsBegunIsCompletedWithTheKeysAlone() {
        EditorPage editor = open("/edit").copyLesson(LESSON).select("page_size: 512");
        editor.type("page_size: 512, trans");
        assertEquals(List.of("transfer:"), editor.completions());
        assertEquals("", editor.activeCompletion(), "Enter is a new line until an arrow key has chosen");
        editor.type(Keys.ARROW_DOWN);
        assertEquals("transfer:", editor.activeCompletion());
        editor.type(Keys.ENTER);
        assertEquals(List.of("cpu", "dma"), editor.completions(), "the values follow their key");
        editor.type(Keys.ARROW_UP, Keys.ENTER);
        assertTrue(editor.text().contains("{page_size: 512, transfer: dma"), editor.text());
        assertEquals(List.of(), editor.completions());
        editor.control("z");
        assertTrue(editor.text().contains("{page_size: 512, transfer: ,"), editor.text());
    }

    @Test
    void whatMayBeWrittenIsShownOnRequestAndGoesAwayWithEscape() {
        EditorPage editor = open("/edit").copyLesson(LESSON).select("page_size: 512");
        editor.type("page_size: 512, ").control(Keys.SPACE);
        assertTrue(editor.completions().contains("iommu:"), editor.completions().toString());
        assertFalse(editor.completions().contains("page_size:"), "it is there already");
        editor.type(Keys.ESCAPE);
        assertEquals(List.of(), editor.completions());
        editor.type("iom").takeCompletionWithTheMouse(0);
        assertTrue(editor.text().contains("page_size: 512, iommu: "), editor.text());
    }

    @Test
    void aFileComesInAndGoesOut() throws IOException {
        Path mine = Files.writeString(
                folder.resolve("mine.yaml"),
                Files.readString(Path.of("../simulations/scenarios/walls.yaml")).replace("\n", "\r\n"));
        EditorPage editor = open("/edit").upload(mine);
        assertEquals(Files.readString(Path.of("../simulations/scenarios/walls.yaml")), editor.text());
        assertEquals("No problems.", editor.verdict());

        Path downloads = Files.createDirectory(folder.resolve("downloads"));
        BROWSER.driver()
                .executeCdpCommand(
                        "Browser.setDownloadBehavior",
                        Map.of("behavior", "allow", "downloadPath", downloads.toString()));
        editor.press("Download");
        Path downloaded = downloads.resolve("mine.yaml");
        Await.until(() -> "the download of " + downloaded, () -> Files.exists(downloaded));
        assertEquals(editor.text(), Files.readString(downloaded));
    }

    @Test
    void aFileThatIsTooLongOrNoTextIsRefusedInWords() throws IOException {
        EditorPage editor = open("/edit");
        String before = editor.text();
        editor.upload(Files.writeString(folder.resolve("long.yaml"), "#".repeat(262_145)));
        assertTrue(editor.notice().contains("262,145 bytes"), editor.notice());
        assertTrue(editor.notice().contains("at most 262,144"), editor.notice());
        editor.press("Close").upload(Files.write(folder.resolve("picture.yaml"), new byte[] {(byte) 0xff, 0, 1}));
        assertTrue(editor.notice().startsWith("picture.yaml is not a text"), editor.notice());
        assertEquals(before, editor.text());
    }

    @Test
    void theTextBecomesALessonForTheOneWhoPresentsAndForThoseWhoLookOn() {
        EditorPage.Links links =
                open("/edit").select("My lesson").type("Opened from the editor").open();
        assertEquals(List.of(), Axe.violations(BROWSER.driver()));
        LessonPage presenter = BROWSER.open(links.host());
        assertEquals("Opened from the editor", presenter.bar().lesson());
        presenter.walkTo(1);
        assertTrue(presenter.say().what().contains("A writes 5 bytes"));
        LessonPage follower = BROWSER.open(links.viewer());
        assertEquals(1, follower.transport().step());
    }

    @Test
    void theLessonLeadsToItsOwnTextInTheEditor() {
        LessonPage lesson = BROWSER.still().open(APP.address("/l/walls"));
        lesson.bar().follow("Edit a copy of this lesson");
        EditorPage editor = EditorPage.in(BROWSER.driver());
        assertTrue(editor.text().contains("title: "), editor.text());
        assertTrue(editor.text().contains("answer:"), "an author sees the answers");
    }

    @ParameterizedTest
    @EnumSource(names = {"PHONE", "PROJECTOR", "DESKTOP", "HALL"})
    void everythingFitsAndHasNoBarrier(Window window) {
        BROWSER.sized(window);
        EditorPage editor = open("/edit/overflow-600");
        assertWell("right");
        editor.select("page_size: 512").type("page_size: 500");
        assertEquals(List.of("3"), editor.markedLines());
        assertWell("wrong");
        BROWSER.dark();
        assertWell("dark");
    }

    private static void assertWell(String when) {
        assertAll(
                when,
                () -> assertEquals(List.of(), Fit.faults(BROWSER.driver())),
                () -> assertEquals(List.of(), Axe.violations(BROWSER.driver())));
    }
}
