package sharedpage.e2e.swarm;

/** Receives the frames of one connection. */
@FunctionalInterface
public interface FrameListener {
    /**
     * A frame is complete.
     *
     * @param opcode of RFC 6455
     * @param text its beginning, or all of it for a listener that wants whole frames
     */
    void onFrame(int opcode, String text);
}
