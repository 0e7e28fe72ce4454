package sharedpage.server.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Page;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.process.Process;
import sharedpage.sim.process.TlbEntry;

/** The pages of processes as they themselves would read them, and how they differ between two machines. */
final class PageView {
    private PageView() {}

    /** What an observer of all processes sees change, in the words of the kernel program. */
    static List<String> changes(Machine before, Machine after) {
        List<String> changes = new ArrayList<>();
        for (Process process : after.processes()) {
            for (int page = 0; page < process.table().size(); page++) {
                change(before, after, process, page).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private static Optional<String> change(Machine before, Machine after, Process process, int page) {
        Optional<Bytes> old = before.process(process.name()).flatMap(same -> bytes(before, same, page));
        Optional<Bytes> now = bytes(after, process, page);
        String where = process.name() + " " + page;
        if (old.isEmpty() || now.isEmpty()) {
            String what = now.isPresent() ? "appeared " : "gone ";
            return old.isPresent() == now.isPresent() ? Optional.empty() : Optional.of(what + where);
        }
        return old.get().equals(now.get())
                ? Optional.empty()
                : Optional.of("changed " + where + " " + lines(old.get(), now.get()));
    }

    private static String lines(Bytes old, Bytes now) {
        List<String> runs = new ArrayList<>();
        for (int line = 0; line < now.size(); line++) {
            int first = line;
            while (line < now.size() && old.at(line) != now.at(line)) {
                line++;
            }
            if (line > first) {
                runs.add(first + "-" + (line - 1));
            }
        }
        return String.join(",", runs);
    }

    /** The bytes that a process would read: by its TLB, else by its table, else, for a page on disk, from there. */
    private static Optional<Bytes> bytes(Machine machine, Process process, int page) {
        Optional<TlbEntry> copy = process.tlb().copy(page).filter(known -> known.frame() >= 0);
        if (!process.alive()) {
            return Optional.empty();
        } else if (copy.isPresent()) {
            return Optional.of(machine.frames().get(copy.get().frame()).bytes());
        }
        PageTableEntry entry = process.entry(page);
        if (!entry.exists()) {
            return Optional.empty();
        }
        return entry.present() && !entry.descriptor() && entry.frame() >= 0
                ? Optional.of(machine.frames().get(entry.frame()).bytes())
                : kept(machine, machine.page(entry.of()));
    }

    private static Optional<Bytes> kept(Machine machine, Page page) {
        if (page.isResident()) {
            return Optional.of(machine.frames().get(page.frame()).bytes());
        }
        return page.slot() < 0
                ? Optional.empty()
                : Optional.of(machine.memory().disk().get(page.slot()).bytes());
    }
}
