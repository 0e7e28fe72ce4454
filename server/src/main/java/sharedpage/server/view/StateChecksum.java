package sharedpage.server.view;

import java.util.HexFormat;
import sharedpage.sim.machine.Machine;
import tools.jackson.databind.node.ObjectNode;

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
        EntityJson entities = new EntityJson(machine);
        StateChecksum sum = NOTHING.plus("clock", entities.clock(), 1);
        for (int process = 0; process < machine.processes().size(); process++) {
            sum = sum.plusProcess(machine, process, 1);
            for (int page : entities.pagesOf(process)) {
                sum = sum.plusEntry(machine, new Difference.TableIndex(process, page), 1);
            }
        }
        for (int frame = 0; frame < machine.frames().size(); frame++) {
            sum = sum.plus("frames/" + frame, entities.frame(frame), 1);
        }
        for (int group = 0; group < machine.groups().size(); group++) {
            sum = sum.plusGroup(machine, group, 1);
        }
        for (int slot = 0; slot < machine.memory().disk().size(); slot++) {
            sum = sum.plusSlot(machine, slot, 1);
        }
        for (int channel = 0; channel < machine.channels().size(); channel++) {
            sum = sum.plus("dma/" + channel, entities.channel(channel), 1);
        }
        for (int mailbox = 0; mailbox < machine.mailboxes().size(); mailbox++) {
            sum = sum.plusMailbox(machine, mailbox, 1);
        }
        for (int object = 0; object < machine.capabilities().objects().size(); object++) {
            sum = sum.plusObject(machine, object, 1);
        }
        for (int slot : entities.lists().capabilities().toArray()) {
            sum = sum.plusCapability(machine, slot, 1);
        }
        return sum;
    }

    /** The hash of {@code after}, if this is the hash of {@code before}. */
    public StateChecksum next(Machine before, Machine after) {
        Difference difference = Difference.between(before, after);
        return changed(before, difference, -1).changed(after, difference, 1);
    }

    private StateChecksum changed(Machine machine, Difference difference, int sign) {
        EntityJson entities = new EntityJson(machine);
        StateChecksum sum = plus("clock", entities.clock(), sign);
        for (int process : difference.processes()) {
            sum = sum.plusProcess(machine, process, sign);
        }
        for (Difference.TableIndex entry : difference.entries()) {
            sum = sum.plusEntry(machine, entry, sign);
        }
        for (int frame : difference.frames()) {
            sum = sum.plus("frames/" + frame, entities.frame(frame), sign);
        }
        for (int group : difference.groups()) {
            sum = sum.plusGroup(machine, group, sign);
        }
        for (int slot : difference.slots()) {
            sum = sum.plusSlot(machine, slot, sign);
        }
        for (int channel : difference.channels()) {
            sum = sum.plus("dma/" + channel, entities.channel(channel), sign);
        }
        for (int mailbox : difference.mailboxes()) {
            sum = sum.plusMailbox(machine, mailbox, sign);
        }
        for (int object : difference.objects()) {
            sum = sum.plusObject(machine, object, sign);
        }
        for (int slot : difference.capabilities()) {
            sum = sum.plusCapability(machine, slot, sign);
        }
        return sum;
    }

    private StateChecksum plusObject(Machine machine, int object, int sign) {
        return object >= machine.capabilities().objects().size()
                ? this
                : plus(
                        "objects/" + new EntityJson(machine).lists().objectName(object),
                        new EntityJson(machine).lists().object(object),
                        sign);
    }

    private StateChecksum plusCapability(Machine machine, int slot, int sign) {
        if (slot >= machine.capabilities().slots().size()) {
            return this;
        }
        ObjectNode json = new EntityJson(machine).lists().capability(slot);
        return plus("capabilities/" + json.get("id").stringValue(), json, sign);
    }

    private StateChecksum plusProcess(Machine machine, int process, int sign) {
        if (process >= machine.processes().size()) {
            return this;
        }
        String name = machine.processes().get(process).name();
        return plus("processes/" + name, new EntityJson(machine).process(process), sign);
    }

    private StateChecksum plusEntry(Machine machine, Difference.TableIndex entry, int sign) {
        boolean exists = entry.process() < machine.processes().size()
                && machine.processes().get(entry.process()).entry(entry.page()).exists();
        if (!exists) {
            return this;
        }
        String name = machine.processes().get(entry.process()).name();
        ObjectNode json = new EntityJson(machine).entry(entry.process(), entry.page());
        return plus("entries/" + name + "/" + entry.page(), json, sign);
    }

    private StateChecksum plusGroup(Machine machine, int group, int sign) {
        return group >= machine.groups().size()
                ? this
                : plus("groups/" + machine.groups().get(group).name(), new EntityJson(machine).group(group), sign);
    }

    private StateChecksum plusSlot(Machine machine, int slot, int sign) {
        return slot >= machine.memory().disk().size()
                ? this
                : plus("disk/" + slot, new EntityJson(machine).slot(slot), sign);
    }

    private StateChecksum plusMailbox(Machine machine, int mailbox, int sign) {
        EntityJson entities = new EntityJson(machine);
        return mailbox >= machine.mailboxes().size()
                ? this
                : plus("mailboxes/" + entities.mailboxName(mailbox), entities.mailbox(mailbox), sign);
    }

    private StateChecksum plus(String key, ObjectNode entity, int sign) {
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
