package sharedpage.server.view;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.device.DmaChannel;
import sharedpage.sim.event.NamedOwner;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.BackingSlot;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.memory.OriginRun;
import sharedpage.sim.memory.Origins;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.message.Message;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;
import sharedpage.sim.process.Registers;
import sharedpage.sim.process.TlbEntry;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a machine in their wire form, each by itself: what a state lists, a delta replaces and a hash sums. */
public final class EntityJson {
    private static final long LARGEST_EXACT = (1L << 53) - 1;

    private final Machine machine;

    public EntityJson(Machine machine) {
        this.machine = machine;
    }

    /** Costs so far, and the time they took in nanoseconds. */
    ObjectNode clock() {
        return Json.object().put("time_ns", machine.costs().nanoseconds()).set("costs", costs());
    }

    ObjectNode costs() {
        ObjectNode costs = Json.object();
        for (UnitPrice cost : UnitPrice.values()) {
            costs.put(word(cost), machine.costs().of(cost));
        }
        return costs;
    }

    /** A process without its page table. */
    ObjectNode process(int number) {
        Process process = machine.processes().get(number);
        ObjectNode json = Json.object()
                .put("id", process.name())
                .put("parent", processName(process.parent()))
                .put("state", machine.stateOf(process.number()).word())
                .put("suspended", process.suspended());
        json.set("registers", registers(process.registers()));
        json.set("waits", new WaitJson(machine).of(number));
        ArrayNode tlb = json.putArray("tlb");
        process.tlb().copies().forEach(copy -> tlb.add(copy(process, copy)));
        ArrayNode holds = json.putArray("holds");
        machine.groups().stream().filter(group -> group.isHeldBy(number)).forEach(group -> holds.add(group.name()));
        return json;
    }

    /** A copy that leads to a descriptor tells whose, by the entry from which it was made. */
    private ObjectNode copy(Process process, TlbEntry copy) {
        return Json.object()
                .put("page", copy.page())
                .put("frame", number(copy.frame()))
                .put(
                        "descriptor",
                        copy.frame() < 0 ? groupName(process.entry(copy.page()).group()) : null);
    }

    /** Values as numbers; one that a browser's number can't hold exactly is the text of its digits. */
    private static ObjectNode registers(Registers registers) {
        ObjectNode json = Json.object();
        for (String name : registers.used()) {
            long value = registers.get(name);
            if (value >= 0 && value <= LARGEST_EXACT) {
                json.put(name, value);
            } else {
                json.put(name, Long.toUnsignedString(value));
            }
        }
        return json;
    }

    /** A mailbox with the messages in it. */
    ObjectNode mailbox(int number) {
        Mailbox mailbox = machine.mailboxes().get(number);
        ObjectNode json = Json.object()
                .put("id", mailbox.name())
                .put("owner", processName(mailbox.owner()))
                .put("state", mailbox.live() ? "live" : "deleted")
                .put("capacity", mailbox.capacity())
                .put("longest", mailbox.longest());
        ArrayNode messages = json.putArray("messages");
        mailbox.queue().forEach(message -> messages.add(message(message)));
        names(json.putArray("senders"), mailbox.senders());
        names(json.putArray("receivers"), receivers(number));
        names(json.putArray("may_send"), mailbox.maySend());
        names(json.putArray("answerers"), mailbox.answerers());
        json.putObject("counts")
                .put("sent", mailbox.counts().sent())
                .put("received", mailbox.counts().received())
                .put("discarded", mailbox.counts().discarded());
        return json;
    }

    /** The numbers of those who wait for a message in a mailbox. */
    List<Integer> receivers(int mailbox) {
        int owner = machine.mailboxes().get(mailbox).owner();
        return machine.activity(owner).waiting().isForMessageIn(mailbox) ? List.of(owner) : List.of();
    }

    private ObjectNode message(Message message) {
        ObjectNode json = Json.object()
                .put("number", message.number())
                .put("from", processName(message.sender()))
                .put("length", message.length())
                .put("bytes", base64(message.bytes().toArray()));
        ArrayNode capabilities = json.putArray("capabilities");
        message.capabilities().forEach(slot -> capabilities.add(lists().enclosed(slot)));
        return json.put("reply", mailboxName(message.reply()));
    }

    private void names(ArrayNode list, List<Integer> processes) {
        processes.forEach(process -> list.add(processName(process)));
    }

    String mailboxName(int number) {
        return number < 0 ? null : machine.mailboxes().get(number).name();
    }

    /** A page table entry that exists. */
    ObjectNode entry(int process, int page) {
        PageTableEntry entry = machine.processes().get(process).entry(page);
        return Json.object()
                .put("page", page)
                .put("kind", word(entry.kind()))
                .put("group", groupName(entry.group()))
                .put("present", entry.present())
                .put("used", entry.used())
                .put("modified", entry.modified())
                .put("rights", entry.writable() ? "rw" : "r")
                .put("descriptor", entry.descriptor())
                .put("frame", number(entry.frame()))
                .put(
                        "slot",
                        entry.of() < 0 ? null : number(machine.page(entry.of()).slot()));
    }

    /** A frame without its bytes. */
    ObjectNode frameHead(int number) {
        Frame frame = machine.frames().get(number);
        ObjectNode json = Json.object().put("frame", number);
        json.set("owner", owner(machine.ownerOf(number)));
        json.put("pins", frame.pins());
        return json.set("origins", origins(frame.origins()));
    }

    ObjectNode frame(int number) {
        ObjectNode json = frameHead(number);
        return json.put("bytes", base64(machine.frames().get(number).bytes().toArray()));
    }

    public static ObjectNode owner(NamedOwner owner) {
        return Json.object()
                .put("kind", owner.kind())
                .put("process", owner.process())
                .put("page", owner.page())
                .put("group", owner.group())
                .put("object", owner.object());
    }

    public ArrayNode origins(Origins origins) {
        ArrayNode list = Json.array();
        for (OriginRun run : origins.runs()) {
            Origin origin = run.origin();
            ObjectNode json = list.addObject()
                    .put("at", run.at())
                    .put("length", run.length())
                    .put("process", processName(origin.process()))
                    .put("by", word(origin.by()));
            json.set("virtual", virtual(origin));
            json.put("step", origin.step()).put("overflow", origin.overflow());
        }
        return list;
    }

    private static ObjectNode virtual(Origin origin) {
        return origin.page() == Origin.NO_PAGE
                ? null
                : Json.object().put("page", origin.page()).put("at", origin.line());
    }

    ObjectNode group(int number) {
        Group group = machine.groups().get(number);
        Page page = machine.page(group.page());
        ObjectNode json = Json.object()
                .put("id", group.name())
                .put("creator", processName(group.creator()))
                .put("owner", processName(group.owner()))
                .put("state", word(group.state()))
                .put("frame", number(page.frame()))
                .put("slot", number(page.slot()))
                .put("dirty", page.dirty())
                .put("locked", page.locked());
        ArrayNode members = json.putArray("members");
        group.members().forEach(member -> members.addObject()
                .put("process", processName(member.process()))
                .put("page", member.page()));
        json.set("semaphore", group.semaphore() == null ? null : semaphore(group.semaphore()));
        return json.set("descriptor", descriptor(group, page));
    }

    private ObjectNode descriptor(Group group, Page page) {
        boolean used =
                group.isLive() && machine.settings().get(Setting.RELOCATION).isIndirect();
        return used
                ? Json.object()
                        .put("present", page.valid())
                        .put("used", page.used())
                        .put("modified", page.dirty())
                        .put("frame", number(page.frame()))
                : null;
    }

    /** A slot of the backing store, whole. */
    ObjectNode slot(int number) {
        BackingSlot slot = machine.memory().disk().get(number);
        ObjectNode json = Json.object().put("slot", number);
        json.set("owner", owner(machine.named(slot.owner())));
        json.put("bytes", base64(slot.bytes().toArray()));
        return json.set("origins", origins(slot.origins()));
    }

    private ObjectNode semaphore(Semaphore semaphore) {
        ObjectNode json = Json.object().put("value", semaphore.value());
        ArrayNode queue = json.putArray("queue");
        semaphore.queue().forEach(process -> queue.add(processName(process)));
        return json.put("holder", processName(semaphore.holder()));
    }

    ObjectNode channel(int number) {
        DmaChannel channel = machine.channels().get(number);
        return Json.object()
                .put("channel", number)
                .put("busy", channel.busy())
                .put("process", processName(channel.process()))
                .put("access", channel.busy() ? word(channel.access()) : null)
                .put("frame", channel.busy() ? (Integer) channel.frame() : null)
                .put("at", channel.line())
                .put("length", channel.length())
                .put("moved", channel.moved());
    }

    /** Objects and capability lists. */
    CapabilityJson lists() {
        return new CapabilityJson(machine);
    }

    /** The pages for which a process has an entry, in order. */
    List<Integer> pagesOf(int process) {
        Process found = machine.processes().get(process);
        return IntStream.range(0, found.table().size())
                .filter(page -> found.entry(page).exists())
                .boxed()
                .toList();
    }

    String processName(int number) {
        return number < 0 ? null : machine.processes().get(number).name();
    }

    public static Integer number(int number) {
        return number < 0 ? null : number;
    }

    private String groupName(int number) {
        return number < 0 ? null : machine.groups().get(number).name();
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
