package sharedpage.e2e.support;

/** A window in CSS pixels. */
public enum Window {
    PHONE(390, 844),
    PROJECTOR(1280, 720),
    DESKTOP(1440, 900),
    HALL(1920, 1080);

    private final int width;
    private final int height;

    Window(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
