package sharedpage.server.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Frame;

/**
 * A page frame.
 *
 * @param frame its number
 * @param pins how many transfers need it to stay
 * @param bytes left out in a delta, which has only those that changed
 */
record FrameJson(
        int frame,
        NamedOwner owner,
        int pins,
        List<OriginJson> origins,
        @JsonInclude(JsonInclude.Include.NON_NULL) Bytes bytes) {
    static FrameJson of(Machine machine, int number) {
        return of(machine, number, machine.frames().get(number).bytes());
    }

    static FrameJson withoutBytes(Machine machine, int number) {
        return of(machine, number, null);
    }

    private static FrameJson of(Machine machine, int number, Bytes bytes) {
        Frame frame = machine.frames().get(number);
        return new FrameJson(
                number, machine.ownerOf(number), frame.pins(), OriginJson.list(machine, frame.origins()), bytes);
    }
}
