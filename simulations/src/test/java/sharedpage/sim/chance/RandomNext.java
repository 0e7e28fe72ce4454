package sharedpage.sim.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import sharedpage.sim.capability.Capability;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.capability.ObjectTableEntry;
import sharedpage.sim.group.Consistency;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Member;
import sharedpage.sim.machine.ActorId;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.message.Mailbox;
import sharedpage.sim.operation.CreateCaretaker;
import sharedpage.sim.operation.DeleteObject;
import sharedpage.sim.operation.DissolveGroup;
import sharedpage.sim.operation.DmaWrite;
import sharedpage.sim.operation.DropCapability;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.ExitGroup;
import sharedpage.sim.operation.Grant;
import sharedpage.sim.operation.Kill;
import sharedpage.sim.operation.Load;
import sharedpage.sim.operation.LoadObject;
import sharedpage.sim.operation.MakeConsistent;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.PageOutObject;
import sharedpage.sim.operation.Quit;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.ReadObject;
import sharedpage.sim.operation.Receive;
import sharedpage.sim.operation.Relocate;
import sharedpage.sim.operation.RemoteCall;
import sharedpage.sim.operation.Reply;
import sharedpage.sim.operation.ResumeGroup;
import sharedpage.sim.operation.Revoke;
import sharedpage.sim.operation.Send;
import sharedpage.sim.operation.Signal;
import sharedpage.sim.operation.Spawn;
import sharedpage.sim.operation.Store;
import sharedpage.sim.operation.SuspendGroup;
import sharedpage.sim.operation.Wait;
import sharedpage.sim.operation.Write;
import sharedpage.sim.operation.WriteObject;
import sharedpage.sim.process.Process;

/**
 * What could well come next, by what has become of a machine: the holder of a semaphore signals or ends, a mailbox with a
 * message is received from, a page that is there is used, a capability goes on to another process. By chance alone few runs
 * get so far.
 */
final class RandomNext {
    private static final Bytes DATA = Bytes.of(new byte[] {'Y', 'Z'});

    private final Chance chance;
    private final Machine machine;
    private final int who;
    private final String by;
    private final List<Operation> all = new ArrayList<>();

    private RandomNext(Chance chance, Machine machine, int who) {
        this.chance = chance;
        this.machine = machine;
        this.who = who;
        this.by = machine.nameOf(who);
    }

    /** An operation of a process, or of the operating system; empty if nothing suggests itself. */
    static Optional<Operation> by(Chance chance, Machine machine, int who) {
        RandomNext next = new RandomNext(chance, machine, who);
        if (who == ActorId.SYSTEM) {
            next.pagesToMove();
        } else {
            switch (chance.below(10)) {
                case 0, 1, 2 -> next.semaphores();
                case 3 -> next.lives();
                case 4, 5 -> next.messages();
                case 6, 7 -> next.objects();
                default -> next.pages();
            }
        }
        return next.all.isEmpty() ? Optional.empty() : Optional.of(chance.of(next.all));
    }

    private void semaphores() {
        for (Group group : machine.groups()) {
            String name = group.name();
            if (group.isHeldBy(who)) {
                all.add(new Signal(by, name));
                all.add(chance.percent(50) ? new Quit(by) : new Wait(by, name));
                if (group.semaphore().consistency() == Consistency.INCONSISTENT) {
                    all.add(new MakeConsistent(by, name));
                }
                group.member(who).ifPresent(member -> all.add(new ExitGroup(by, member.page(), name)));
            } else if (group.member(who).isPresent()) {
                all.add(new Wait(by, name));
                all.add(chance.percent(20) ? new Signal(by, name) : new Wait(by, name));
            }
        }
    }

    private void lives() {
        for (Group group : machine.groups()) {
            if (group.isLive() && group.owner() == who) {
                all.add(chance.percent(50) ? new SuspendGroup(by, group.name()) : new ResumeGroup(by, group.name()));
                all.add(chance.percent(20) ? new DissolveGroup(by, group.name()) : new ResumeGroup(by, group.name()));
            }
        }
        for (Process other : machine.processes()) {
            if (other.alive() && machine.isChild(other.number(), who)) {
                all.add(new Kill(by, other.name()));
            }
        }
        all.add(chance.percent(50) ? new Quit(by) : new Spawn(by, "n" + machine.step()));
    }

    private void messages() {
        for (Mailbox box : machine.mailboxes()) {
            String name = box.name();
            int page = page();
            int bytes = chance.from(1, 3);
            if (!box.live() || page < 0) {
                continue;
            }
            if (box.owner() == who && !box.queue().isEmpty()) {
                int tooSmall = chance.percent(10) ? 1 : 0;
                int size = Math.max(0, box.queue().get(0).length() - tooSmall);
                all.add(new Receive(by, name, page, 0, size));
            }
            if (box.maySend().contains(who)) {
                all.add(new Send(by, name, page, chance.below(4), bytes, enclosed()));
                machine.mailboxes()
                        .first(other -> other.live() && other.owner() == who && other.number() != box.number())
                        .ifPresent(reply -> all.add(new RemoteCall(by, name, reply.name(), page, 0, bytes, bytes + 1)));
            }
            if (box.answerers().contains(who)) {
                all.add(chance.percent(80) ? new Reply(by, name, page, 0, bytes) : new Quit(by));
            }
        }
    }

    /** At times one of its capabilities, at times even twice. */
    private List<EnclosedCapability> enclosed() {
        List<Integer> own = capabilities();
        if (own.isEmpty() || chance.percent(60)) {
            return List.of();
        }
        EnclosedCapability one = new EnclosedCapability(chance.of(own), EnclosedCapability.ALL);
        return chance.percent(20) ? List.of(one, one) : List.of(one);
    }

    private List<Integer> capabilities() {
        return machine.capabilities().slots().stream()
                .filter(slot -> slot.process() == who && !slot.isDropped())
                .map(Capability::index)
                .toList();
    }

    private void objects() {
        List<Integer> own = capabilities();
        if (own.isEmpty()) {
            return;
        }
        int index = chance.of(own);
        String other = chance.of(machine.processes().stream().map(Process::name).toList());
        all.add(new ReadObject(by, index, chance.below(2), chance.from(1, 3)));
        all.add(new WriteObject(by, index, chance.below(2), chance.from(1, 3), DATA));
        all.add(new LoadObject(by, index, 0, "r1"));
        all.add(new Grant(by, index, other, chance.of(List.of("all", "r", "rw", "w"))));
        all.add(new Grant(by, index, other, EnclosedCapability.ALL));
        all.add(new CreateCaretaker(by, index, "n" + machine.step()));
        all.add(new Revoke(by, index, chance.of(List.of("derived", "caretaker", "version"))));
        all.add(chance.percent(40) ? new DropCapability(by, index) : new DeleteObject(by, index));
    }

    /** A page of the process with an entry; -1 if it has none. */
    private int page() {
        Process process = machine.processes().get(who);
        List<Integer> pages = IntStream.range(0, process.table().size())
                .filter(page -> process.entry(page).exists())
                .boxed()
                .toList();
        return pages.isEmpty() ? -1 : chance.of(pages);
    }

    private void pages() {
        int page = page();
        int size = machine.settings().pageSize();
        int at = chance.percent(50) ? 0 : size - chance.from(1, Math.min(size, 4));
        int bytes = chance.from(1, chance.percent(70) ? 4 : 2 * size);
        if (page >= 0) {
            all.add(new Write(by, page, at, bytes, DATA));
            all.add(new Write(by, page, at, bytes, DATA));
            all.add(new Read(by, page, at, bytes));
            all.add(new DmaWrite(by, page, at, bytes, DATA));
            all.add(new Load(by, page, 0, "r1"));
            all.add(new Store(by, page, 0, "r1"));
        }
        for (Group group : machine.groups()) {
            if (group.isLive()) {
                String rights = chance.percent(60) ? EnterGroup.READ_WRITE : EnterGroup.READ_ONLY;
                int pages = machine.processes().get(who).table().size();
                all.add(new EnterGroup(by, chance.below(pages), group.name(), rights));
            }
        }
    }

    private void pagesToMove() {
        for (Group group : machine.groups()) {
            for (Member member : group.members()) {
                move(machine.nameOf(member.process()), member.page());
            }
        }
        for (Process process : machine.processes()) {
            for (int page = 0; page < process.table().size(); page++) {
                if (process.entry(page).copyOnWrite()) {
                    move(process.name(), page);
                }
            }
        }
        for (ObjectTableEntry object : machine.capabilities().objects()) {
            if (object.live()) {
                all.add(new PageOutObject(object.name()));
            }
        }
    }

    private void move(String process, int page) {
        all.add(chance.percent(60) ? new PageOut(process, page) : new Relocate(process, page, -1));
    }
}
