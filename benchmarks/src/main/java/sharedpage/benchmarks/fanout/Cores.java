package sharedpage.benchmarks.fanout;

import java.io.IOException;

/** Which core does what: servers run on the first one, the client on the second, so that they do not take turns. */
final class Cores {
    private static final boolean CAN_PIN = isDone("taskset", "-c", "0,1", "true");

    private Cores() {}

    static boolean canPin() {
        return CAN_PIN;
    }

    /** Puts this process with all its threads on the second core. */
    static void pinClient() {
        if (CAN_PIN) {
            isDone("taskset", "-acp", "1", Long.toString(ProcessHandle.current().pid()));
        }
    }

    private static boolean isDone(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
