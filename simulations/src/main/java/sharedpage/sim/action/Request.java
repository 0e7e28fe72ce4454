package sharedpage.sim.action;

import java.util.ArrayList;
import java.util.List;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.mmu.Mmu;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.process.Process;

/**
 * What a process asks to have moved, from a virtual address of its own on.
 *
 * @param page page of the first byte
 * @param line line of the first byte in that page
 * @param length how many bytes
 * @param data pattern of the bytes to write; empty for a read
 */
public record Request(Access access, int page, int line, int length, Bytes data) {

    /** How many of the bytes lie in the page that is named. */
    public int inPage(int pageSize) {
        return Math.max(0, Math.min(length, pageSize - line));
    }

    /** The same for the first bytes only. */
    public Request cutTo(int bytes) {
        return new Request(access, page, line, bytes, data);
    }

    /** The parts that lie in one page each, in the order in which sequential addresses pass the pages. */
    List<Request> byPage(Settings settings, Process process) {
        List<Request> parts = new ArrayList<>();
        Request rest = this;
        while (rest.length > 0) {
            int fits = Math.max(1, rest.inPage(settings.pageSize()));
            parts.add(rest.cutTo(fits));
            rest = new Request(access, Mmu.nextPage(settings, process, rest.page), 0, rest.length - fits, data);
        }
        return parts;
    }
}
