package sharedpage.sim.action;

import java.util.List;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;

/**
 * What a process asks to have moved, from or to an object that it names by a capability.
 *
 * @param capability index in its own list
 * @param at first byte of the object
 * @param length how many bytes
 * @param data pattern of the bytes to write; empty for a read
 */
public record ObjectTransfer(Access access, int capability, int at, int length, Bytes data) {

    /** Its components, for the form of an action. */
    List<Object> parts() {
        return List.of(access == Access.WRITE, capability, at, length, data);
    }

    /** As much of it as an object of so many bytes has. */
    ObjectTransfer within(int size) {
        return new ObjectTransfer(access, capability, at, Math.max(0, Math.min(length, size - at)), data);
    }

    /** The same transfer, of these bytes. */
    ObjectTransfer of(Bytes bytes) {
        return new ObjectTransfer(access, capability, at, bytes.size(), bytes);
    }
}
