package sharedpage.server;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a phone would read in the SVG picture of a QR code, whose unit is one module. */
final class QrReader {
    private static final Pattern SIDE = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");
    private static final Pattern DARK = Pattern.compile("M(\\d+),(\\d+)h1v1h-1z");
    private static final int QUIET = 4;

    private QrReader() {}

    static String read(String svg) {
        Matcher side = SIDE.matcher(svg);
        if (!side.find()) {
            throw new AssertionError("no QR code: " + svg);
        }
        int modules = Integer.parseInt(side.group(1)) - 2 * QUIET;
        boolean[][] dark = new boolean[modules][modules];
        for (Matcher one = DARK.matcher(svg); one.find(); ) {
            dark[Integer.parseInt(one.group(2)) - QUIET][Integer.parseInt(one.group(1)) - QUIET] = true;
        }
        try {
            return new Decoder().decode(dark).getText();
        } catch (ChecksumException | FormatException e) {
            throw new AssertionError("nobody can read this QR code", e);
        }
    }
}
