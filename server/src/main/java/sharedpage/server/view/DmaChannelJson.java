package sharedpage.server.view;

import sharedpage.sim.device.DmaChannel;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Access;

/**
 * A channel of the DMA device.
 *
 * @param process for which it last worked, or null
 * @param access read or write while it is busy, else null
 * @param frame into which it writes, or from which it reads, while it is busy; else null
 * @param at the byte of that frame that comes next
 * @param length bytes of the whole transfer
 * @param moved bytes that are done
 */
record DmaChannelJson(
        int channel, boolean busy, String process, Access access, Integer frame, int at, int length, int moved) {
    static DmaChannelJson of(Machine machine, int number) {
        DmaChannel channel = machine.channels().get(number);
        return new DmaChannelJson(
                number,
                channel.busy(),
                new EntityNames(machine).process(channel.process()),
                channel.busy() ? channel.access() : null,
                channel.busy() ? (Integer) channel.frame() : null,
                channel.line(),
                channel.length(),
                channel.moved());
    }
}
