package sharedpage.server.view;

import java.util.HexFormat;
import sharedpage.sim.machine.Machine;

/**
 * A number by which a browser tells whether its state is the server's. Two sums modulo 2^32, over all entities, of
 * FNV-1a of {@code key=canonical JSON} with two offset bases: the order of entities does not matter, and after a step
 * only those that changed are looked at again. Source of FNV-1a: draft-eastlake-fnv.
 */
public record StateChecksum(int first, int second) {
    private static final int FIRST_BASIS = 0x811c9dc5;
    private static final int SECOND_BASIS = 0x9dc5811c;
    private static final int PRIME = 0x01000193;
    private static final StateChecksum NOTHING = new StateChecksum(0, 0);

    /** The hash of a whole machine. */
    public static StateChecksum of(Machine machine) {
        return NOTHING.plus(machine, Difference.whole(machine), 1);
    }

    /** The hash of {@code after}, if this is the hash of {@code before}. */
    public StateChecksum next(Machine before, Machine after) {
        Difference difference = Difference.between(before, after);
        return plus(before, difference.within(before), -1).plus(after, difference.within(after), 1);
    }

    /** Adds or subtracts entities of a machine, all of which exist. */
    private StateChecksum plus(Machine machine, Difference entities, int sign) {
        StateChecksum sum = plus("clock", ClockJson.of(machine), sign);
        for (int number : entities.processes()) {
            ProcessJson process = ProcessJson.of(machine, number);
            sum = sum.plus("processes/" + process.id(), process, sign);
        }
        for (Difference.TableIndex entry : entities.entries()) {
            String process = machine.processes().get(entry.process()).name();
            sum = sum.plus(
                    "entries/" + process + "/" + entry.page(),
                    PageTableEntryJson.of(machine, entry.process(), entry.page()),
                    sign);
        }
        for (int number : entities.frames()) {
            sum = sum.plus("frames/" + number, FrameJson.of(machine, number), sign);
        }
        for (int number : entities.groups()) {
            GroupJson group = GroupJson.of(machine, number);
            sum = sum.plus("groups/" + group.id(), group, sign);
        }
        for (int number : entities.slots()) {
            sum = sum.plus("disk/" + number, BackingSlotJson.of(machine, number), sign);
        }
        for (int number : entities.channels()) {
            sum = sum.plus("dma/" + number, DmaChannelJson.of(machine, number), sign);
        }
        for (int number : entities.mailboxes()) {
            MailboxJson mailbox = MailboxJson.of(machine, number);
            sum = sum.plus("mailboxes/" + mailbox.id(), mailbox, sign);
        }
        for (int number : entities.objects()) {
            ObjectTableEntryJson object = ObjectTableEntryJson.of(machine, number);
            sum = sum.plus("objects/" + object.id(), object, sign);
        }
        for (int number : entities.capabilities()) {
            CapabilityJson capability = CapabilityJson.of(machine, number);
            sum = sum.plus("capabilities/" + capability.id(), capability, sign);
        }
        return sum;
    }

    private StateChecksum plus(String key, Record entity, int sign) {
        String text = key + "=" + Json.canonical(entity);
        return new StateChecksum(first + sign * fnv1a(text, FIRST_BASIS), second + sign * fnv1a(text, SECOND_BASIS));
    }

    private static int fnv1a(String ascii, int basis) {
        int hash = basis;
        for (int i = 0; i < ascii.length(); i++) {
            hash = (hash ^ ascii.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** 16 lower-case hexadecimal digits. */
    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(first) + hex.toHexDigits(second);
    }
}
