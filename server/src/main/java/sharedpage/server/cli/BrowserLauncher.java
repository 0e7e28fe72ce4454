package sharedpage.server.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens an address in the user's browser, if there is a display. */
final class BrowserLauncher {
    private BrowserLauncher() {}

    static void open(String address) {
        List<String> command = command(address);
        if (!command.isEmpty()) {
            try {
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
            } catch (IOException e) {
                // The address is printed anyway.
            }
        }
    }

    private static List<String> command(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return List.of("open", address);
        }
        if (system.contains("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        boolean display = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return display ? List.of("xdg-open", address) : List.of();
    }
}
