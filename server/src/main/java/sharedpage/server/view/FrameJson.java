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
 * @param origins left out in a delta, which has only those that changed
 * @param bytes likewise
 */
record FrameJson(
        int frame,
        NamedOwner owner,
        int pins,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<OriginJson> origins,
        @JsonInclude(JsonInclude.Include.NON_NULL) Bytes bytes) {
    static FrameJson of(Machine machine, int number) {
        Frame frame = machine.frames().get(number);
        return new FrameJson(
                number,
                machine.ownerOf(number),
                frame.pins(),
                OriginJson.list(machine, frame.origins()),
                frame.bytes());
    }

    static FrameJson withoutContents(Machine machine, int number) {
        return new FrameJson(
                number, machine.ownerOf(number), machine.frames().get(number).pins(), null, null);
    }
}
