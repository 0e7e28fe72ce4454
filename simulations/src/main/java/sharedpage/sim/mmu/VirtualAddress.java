package sharedpage.sim.mmu;

import sharedpage.sim.policy.AddressSpaceEnd;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.process.Process;

/**
 * An address as a process uses it. The hardware cuts it in two and translates the page number only:
 *
 * <pre>
 *     +-------------+---------------------------+
 *     | page number | line: 0 … page_size - 1   |
 *     +-------------+---------------------------+
 * </pre>
 *
 * <p>Addresses follow one another without a gap. With 512-byte pages, line 0 of page 3 comes right after line 511 of
 * page 2, whatever each of the two pages is mapped to.
 *
 * @param line byte within the page; a program may name a line that the page does not have
 */
public record VirtualAddress(int page, int line) {

    /** The address behind {@code count} bytes that all lie in this page: line 0 of the next page at the end of the page. */
    public VirtualAddress after(int count, Settings settings, Process process) {
        return line + count < settings.pageSize()
                ? new VirtualAddress(page, line + count)
                : new VirtualAddress(pageAfter(page, settings, process), 0);
    }

    /** Number of the page that follows another one; the address space may end before it. */
    public static int pageAfter(int page, Settings settings, Process process) {
        boolean wraps = settings.get(Setting.ADDRESS_SPACE_END) == AddressSpaceEnd.WRAP;
        return wraps ? (page + 1) % process.table().size() : page + 1;
    }
}
