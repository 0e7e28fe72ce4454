package sharedpage.server.broadcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import sharedpage.server.wire.ServerMessage;
import sharedpage.server.wire.WireFrame;

/** What a client is sent that was disconnected: all since, in order, or nothing at all. */
class ReplayBufferTest {
    private final ReplayBuffer recent = new ReplayBuffer(5);

    @Test
    void exactlyWhatWasMissed() {
        recent.add(6, frame("six"));
        recent.add(8, frame("eight"));
        assertEquals(List.of("six", "eight"), after(5));
        assertEquals(List.of("eight"), after(6));
        assertEquals(List.of("eight"), after(7));
        assertEquals(List.of(), after(8));
        assertTrue(recent.after(4).isEmpty(), "before the room was opened");
        assertTrue(recent.after(9).isEmpty(), "never told");
    }

    @Test
    void onlyTheLatestAreRemembered() {
        for (int seq = 6; seq <= 1000; seq++) {
            recent.add(seq, frame("x"));
        }
        assertTrue(recent.after(743).isEmpty());
        assertEquals(256, after(744).size());
    }

    @Test
    void aLotOfBytesIsNotRememberedEither() {
        for (int seq = 6; seq <= 20; seq++) {
            recent.add(seq, frame("x".repeat(200_000)));
        }
        assertTrue(recent.after(14).isEmpty());
        assertEquals(5, after(15).size());
    }

    private List<String> after(int seen) {
        return recent.after(seen).orElseThrow().stream()
                .map(frame -> frame.toString().replaceAll(".*\"what\":\"(.*?)\".*", "$1"))
                .toList();
    }

    private static WireFrame frame(String what) {
        return WireFrame.of(ServerMessage.Goodbye.of(0, what));
    }
}
