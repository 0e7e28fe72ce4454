package sharedpage.e2e.page;

import java.util.List;

/** Time: the step that is shown, the marks on the way to it. */
public final class Transport {
    private final LessonPage page;

    Transport(LessonPage page) {
        this.page = page;
    }

    /** The number of the step that is shown; 0 is the start. */
    public int step() {
        return Integer.parseInt(page.text(".position").replaceFirst("^Step (\\d+).*", "$1"));
    }

    /** The number of the last step known so far. */
    public int lastStep() {
        return Integer.parseInt(page.find("#scrubber").getDomAttribute("max"));
    }

    /** The marked steps, in words. */
    public List<String> marks() {
        return page.findAll(".mark").stream()
                .map(one -> one.getDomAttribute("aria-label"))
                .toList();
    }

    /** Presses one of the buttons, by its name. */
    public LessonPage press(String button) {
        page.button(".transport", button).click();
        return page.settled();
    }

    /** Whether there is a button with this name now. */
    public boolean has(String button) {
        return page.findAll(".transport button").stream()
                .anyMatch(one -> button.equals(one.getDomAttribute("aria-label")));
    }
}
