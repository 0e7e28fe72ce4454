package sharedpage.sim.run;

import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.capability.Rights;
import sharedpage.sim.device.DmaChannel;
import sharedpage.sim.device.Extent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Memory;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.BackingSlot;
import sharedpage.sim.memory.Frame;
import sharedpage.sim.memory.Owner;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.message.Message;
import sharedpage.sim.message.MessageCounts;
import sharedpage.sim.process.Process;
import sharedpage.sim.process.Registers;
import sharedpage.sim.process.TlbEntry;

/**
 * The machine as bytes, the first part of {@link StateEncoding}. Fields come in the order below, without names; {@code x*} is
 * the number of elements, then the elements in order.
 *
 * <pre>
 * machine    step:int halted:bool process* group* mailbox* frame* page* slot* clockHand:int
 *            channel* object* capability* cache* activity*(processes) activity*(channels)
 *            activity*(page services) activity*(operating system)
 *
 * process    number:int name:text parent:int alive:bool kill pending:bool suspended:int held:int
 *            entry* copy* register*
 * entry      kind:code group:int page:int present:bool used:bool modified:bool writable:bool descriptor:bool frame:int
 * copy       page:int frame:int writable:bool                     one entry of the TLB
 * register   name:text value:long                                 those ever used
 * group      number:int id:int name:text owner:int state:code creator:int? initial:int? page:int member* count:int marked:bool
 *            suspension* semaphore?                               suspension: int*
 * member     process:int page:int
 * semaphore  value:int queue:int* holder:int consistency:code
 * mailbox    number:int name:text owner:int live:bool capacity:int longest:int message* senders:int*
 *            maySend:int* answerers:int* sent:int received:int discarded:int
 * message    number:int sender:int bytes reply:int capabilities:int*
 * frame      owner pins:int bytes
 * page       owner frame:int slot:int valid:bool used:bool dirty:bool locked:bool target:int last:int copied:bool
 *            span:int
 * slot       owner bytes
 * owner      kind:code process:int page:int group:int object:int
 * channel    busy:bool process:int access:code extent* frame:int line:int length:int moved:int data:bytes
 * extent     page record:int page:int frame:int line:int end:int
 * object     number:int name:text type:code creator:int live:bool length:int page:int version:int target:int
 * capability number:int process:int index:int object:int read:bool write:bool delete:bool version:int from:int
 * cache      objects:int*
 * activity   idle:bool waiting:code number:int
 * </pre>
 *
 * The creator is there if it is not the owner (state code higher by 4), the initial value if it is the group's own (by 8).
 * An entry that is copy-on-write has the code of its kind higher by 4.
 */
final class MachineEncoding {
    /** Added to the code of a group's state if its creator follows; twice as much if an initial value of its own does. */
    private static final int FOLLOWS = 4;

    /** Added to the code of the kind of an entry that is copy-on-write. */
    private static final int COPY_ON_WRITE = 4;

    private final CanonicalBytes out;

    MachineEncoding(CanonicalBytes out) {
        this.out = out;
    }

    void machine(Machine machine) {
        out.numbers(machine.step());
        out.flags(machine.halted());
        out.vector(machine.processes(), this::process);
        out.vector(machine.groups(), this::group);
        out.vector(machine.mailboxes(), this::mailbox);
        memory(machine.memory());
        out.vector(machine.channels(), this::channel);
        out.vector(machine.capabilities().objects(), this::object);
        out.vector(machine.capabilities().slots(), this::capability);
        out.vector(machine.capabilities().caches(), cache -> out.list(cache.objects()));
        out.vector(machine.activities().processes(), this::activity);
        out.vector(machine.activities().devices(), this::activity);
        out.vector(machine.activities().services(), this::activity);
        out.vector(machine.activities().system(), this::activity);
    }

    private void process(Process process) {
        out.numbers(process.number());
        out.text(process.name());
        out.numbers(process.parent());
        out.flags(process.alive(), process.killPending());
        out.numbers(process.suspended(), process.held());
        out.vector(process.table(), this::entry);
        out.vector(process.tlb().copies(), this::copy);
        registers(process.registers());
    }

    private void entry(PageTableEntry entry) {
        out.code(StateCodes.of(entry.kind()) + (entry.copyOnWrite() ? COPY_ON_WRITE : 0));
        out.numbers(entry.group(), entry.of());
        out.flags(entry.present(), entry.used(), entry.modified(), entry.writable(), entry.descriptor());
        out.numbers(entry.frame());
    }

    private void copy(TlbEntry copy) {
        out.numbers(copy.page(), copy.frame());
        out.flags(copy.writable());
    }

    private void registers(Registers registers) {
        out.list(registers.used(), name -> {
            out.text(name);
            out.longNumber(registers.get(name));
        });
    }

    private void group(Group group) {
        out.numbers(group.number(), group.id());
        out.text(group.name());
        out.numbers(group.owner());
        int[] creator = group.owner() == group.creator() ? new int[0] : new int[] {group.creator()};
        int[] initial = group.initial() == Group.AS_SET ? new int[0] : new int[] {group.initial()};
        out.code(StateCodes.of(group.state()) + FOLLOWS * (creator.length + 2 * initial.length));
        out.numbers(creator);
        out.numbers(initial);
        out.numbers(group.page());
        out.list(group.members(), member -> out.numbers(member.process(), member.page()));
        out.numbers(group.count());
        out.flags(group.marked());
        out.list(group.suspensions(), out::list);
        semaphore(group.semaphore());
    }

    private void semaphore(Semaphore semaphore) {
        out.flags(semaphore != null);
        if (semaphore == null) {
            return;
        }
        out.numbers(semaphore.value());
        out.vector(semaphore.queue(), process -> out.numbers(process));
        out.numbers(semaphore.holder());
        out.code(StateCodes.of(semaphore.consistency()));
    }

    private void mailbox(Mailbox mailbox) {
        out.numbers(mailbox.number());
        out.text(mailbox.name());
        out.numbers(mailbox.owner());
        out.flags(mailbox.live());
        out.numbers(mailbox.capacity(), mailbox.longest());
        out.list(mailbox.queue(), this::message);
        out.list(mailbox.senders());
        out.list(mailbox.maySend());
        out.list(mailbox.answerers());
        MessageCounts counts = mailbox.counts();
        out.numbers(counts.sent(), counts.received(), counts.discarded());
    }

    private void message(Message message) {
        out.numbers(message.number(), message.sender());
        out.bytes(message.bytes());
        out.numbers(message.reply());
        out.list(message.capabilities());
    }

    private void memory(Memory memory) {
        out.vector(memory.frames(), this::frame);
        out.vector(memory.pages(), this::page);
        out.vector(memory.disk(), this::slot);
        out.numbers(memory.hand());
    }

    private void frame(Frame frame) {
        owner(frame.owner());
        out.numbers(frame.pins());
        out.bytes(frame.bytes());
    }

    private void page(Page page) {
        owner(page.owner());
        out.numbers(page.frame(), page.slot());
        out.flags(page.valid(), page.used(), page.dirty(), page.locked());
        out.numbers(page.target(), page.last());
        out.flags(page.copied());
        out.numbers(page.span());
    }

    private void slot(BackingSlot slot) {
        owner(slot.owner());
        out.bytes(slot.bytes());
    }

    private void owner(Owner owner) {
        out.code(StateCodes.of(owner.kind()));
        out.numbers(owner.process(), owner.page(), owner.group(), owner.object());
    }

    private void channel(DmaChannel channel) {
        out.flags(channel.busy());
        out.numbers(channel.process());
        out.code(channel.access() == Access.READ ? 0 : 1);
        out.list(channel.extents(), this::extent);
        out.numbers(channel.frame(), channel.line(), channel.length(), channel.moved());
        out.bytes(channel.data());
    }

    private void extent(Extent extent) {
        out.numbers(extent.of(), extent.page(), extent.frame(), extent.line(), extent.end());
    }

    private void object(ObjectTableEntry object) {
        out.numbers(object.number());
        out.text(object.name());
        out.code(
                switch (object.type()) {
                    case SEGMENT -> 0;
                    case INDIRECT -> 1;
                });
        out.numbers(object.creator());
        out.flags(object.live());
        out.numbers(object.length(), object.page(), object.version(), object.target());
    }

    private void capability(Capability capability) {
        out.numbers(capability.number(), capability.process(), capability.index(), capability.object());
        Rights rights = capability.rights();
        out.flags(rights.read(), rights.write(), rights.delete());
        out.numbers(capability.version(), capability.from());
    }

    private void activity(Activity activity) {
        out.flags(activity.isIdle());
        WaitCondition waiting = activity.waiting();
        out.code(StateCodes.of(waiting.kind()));
        out.numbers(waiting.number());
    }
}
