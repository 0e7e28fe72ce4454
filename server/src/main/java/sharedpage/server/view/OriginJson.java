package sharedpage.server.view;

import java.util.List;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.memory.OriginRun;
import sharedpage.sim.memory.Origins;

/**
 * Where bytes of one run came from.
 *
 * @param at index of the first byte
 * @param process that wrote them, or null
 * @param by what wrote them
 * @param virtual the address to which they were written, or null
 * @param step in which that was
 * @param overflow whether the write ran over the end of its page
 */
public record OriginJson(
        int at, int length, String process, Origin.By by, VirtualAddressJson virtual, int step, boolean overflow) {

    /** Page, and byte in the page. */
    record VirtualAddressJson(int page, int at) {}

    public static List<OriginJson> list(Machine machine, Origins origins) {
        return list(machine, origins.runs());
    }

    static List<OriginJson> list(Machine machine, List<OriginRun> runs) {
        return runs.stream().map(run -> of(machine, run)).toList();
    }

    private static OriginJson of(Machine machine, OriginRun run) {
        Origin origin = run.origin();
        return new OriginJson(
                run.at(),
                run.length(),
                new EntityNames(machine).process(origin.process()),
                origin.by(),
                origin.page() == Origin.NO_PAGE ? null : new VirtualAddressJson(origin.page(), origin.line()),
                origin.step(),
                origin.overflow());
    }
}
