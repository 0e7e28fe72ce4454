package sharedpage.e2e.support;

/** A window in CSS pixels, as people have them. */
public enum Window {
    SMALL_PHONE(320, 640),
    MIDDLE_PHONE(360, 740),
    PHONE(390, 844),
    PHONE_ON_ITS_SIDE(844, 390),
    TABLET(768, 1024),
    LARGE_TABLET(820, 1180),
    FRAME_OF_A_COURSE(600, 400),
    /** A window of 1280 by 720 at a zoom of 200 %. */
    ZOOMED(640, 360),
    OLD_PROJECTOR(1024, 768),
    PROJECTOR(1280, 720),
    LAPTOP(1280, 800),
    SQUARE_SCREEN(1280, 1024),
    WIDE_LAPTOP(1366, 768),
    OLD_HALL(1400, 1050),
    DESKTOP(1440, 900),
    HALL(1920, 1080),
    LARGE_SCREEN(3840, 2160);

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

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
