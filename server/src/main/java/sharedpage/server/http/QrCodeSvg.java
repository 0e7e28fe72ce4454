package sharedpage.server.http;

import io.nayuki.qrcodegen.QrCode;

/** Draws a text as a QR code: dark on light in every theme, with the quiet zone of four modules that the standard requires. */
final class QrCodeSvg {
    private static final int QUIET = 4;

    private QrCodeSvg() {}

    /** An SVG picture whose unit is one module. */
    static String of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    dark.append("M%d,%dh1v1h-1z".formatted(x + QUIET, y + QUIET));
                }
            }
        }
        int side = code.size + 2 * QUIET;
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        + "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/><path d=\"%s\" fill=\"#000\"/></svg>\n")
                .formatted(side, side, side, side, dark);
    }
}
