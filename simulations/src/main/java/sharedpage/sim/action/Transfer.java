package sharedpage.sim.action;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import sharedpage.sim.event.AccessFault;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.machine.Action;
import sharedpage.sim.machine.CopyOnWritePages;
import sharedpage.sim.machine.StepBuilder;
import sharedpage.sim.memory.Access;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.mmu.Mmu;
import sharedpage.sim.mmu.Translation;
import sharedpage.sim.mmu.VirtualAddress;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.process.Process;

/**
 * Bytes that a process moves to or from consecutive virtual addresses of its own: what the call asked for, and how far it
 * has come. A write of 600 bytes at page 2, line 0, of a machine with 512-byte pages, after its first action:
 *
 * <pre>
 *     page 2                     page 3
 *     line 0               511   line 0      87
 *     [ 512 bytes, moved     ]   [ 88 to come ]
 *       ^ first                    ^ next
 * </pre>
 *
 * @param first address of the first byte, as the call names it
 * @param length bytes that the call asks for
 * @param data pattern of the bytes to write, repeated as often as needed; empty for a read
 * @param next address of the next byte to move
 * @param moved bytes moved so far
 */
public record Transfer(Access access, VirtualAddress first, int length, Bytes data, VirtualAddress next, int moved) {

    public static Transfer read(int page, int line, int length) {
        return begin(Access.READ, new VirtualAddress(page, line), length, Bytes.EMPTY);
    }

    public static Transfer write(int page, int line, int length, Bytes data) {
        return begin(Access.WRITE, new VirtualAddress(page, line), length, data);
    }

    private static Transfer begin(Access access, VirtualAddress first, int length, Bytes data) {
        return new Transfer(access, first, length, data, first, 0);
    }

    /** Its components, for the form of an action. */
    List<Object> parts() {
        return List.of(
                access == Access.WRITE, first.page(), first.line(), length, data, next.page(), next.line(), moved);
    }

    /** How many of the bytes lie in the page that the call names. */
    public int inFirstPage(int pageSize) {
        return Math.max(0, Math.min(length, pageSize - first.line()));
    }

    /** The same transfer, not begun, of the first bytes only. */
    public Transfer truncated(int bytes) {
        return begin(access, first, bytes, data);
    }

    boolean isDone() {
        return moved == length;
    }

    /** Whether the next byte lies behind the page that the call names. */
    boolean overflows(int pageSize) {
        return moved >= pageSize - first.line();
    }

    /** This transfer after {@code count} more bytes, which all lie in the page of {@link #next}. */
    Transfer advanced(int count, StepBuilder step) {
        VirtualAddress behind = next.after(count, step.settings(), step.process());
        return new Transfer(access, first, length, data, behind, moved + count);
    }

    /** This transfer when it has moved so many bytes and the next one is at that address. */
    Transfer arrived(VirtualAddress at, int count) {
        return new Transfer(access, first, length, data, at, count);
    }

    /** The parts of what is still to move that lie in one page each, in the order of their addresses. */
    List<Transfer> byPage(Settings settings, Process process) {
        List<Transfer> parts = new ArrayList<>();
        Transfer rest = begin(access, next, length - moved, data);
        while (rest.length > 0) {
            int fits = Math.max(1, rest.inFirstPage(settings.pageSize()));
            parts.add(rest.truncated(fits));
            int page = VirtualAddress.pageAfter(rest.first.page(), settings, process);
            rest = begin(access, new VirtualAddress(page, 0), rest.length - fits, data);
        }
        return parts;
    }

    /**
     * The frame that holds the next byte, if it can be moved now. Else the process is stopped by a trap, or waits and
     * performs {@code action} again afterwards.
     */
    OptionalInt frame(StepBuilder step, Action action) {
        if (!MinMembersRule.permitsAccess(step, action, next.page())) {
            return OptionalInt.empty();
        }
        Translation translation = Mmu.translate(step, next, access);
        if (translation.fault() == AccessFault.ABSENT) {
            PageFault.raise(step, action, next.page());
            return OptionalInt.empty();
        } else if (translation.fault() == AccessFault.COPY_ON_WRITE) {
            PageCopy.raise(step, action, next.page());
            return OptionalInt.empty();
        } else if (!translation.isHit()) {
            step.trap(translation.fault(), next.page(), next.line(), moved, length);
            return OptionalInt.empty();
        }
        return OptionalInt.of(translation.frame());
    }

    /** Reports that the next {@code count} bytes were moved, with warnings and incidents. */
    void report(StepBuilder step, int frame, int count) {
        int page = next.page();
        emitMoved(step, frame, count);
        MinMembersRule.warn(step, page);
        IncidentDetector.checkAccess(step, step.entry(page), frame, access, count);
    }

    /** Reports that the next {@code count} bytes were moved. */
    void emitMoved(StepBuilder step, int frame, int count) {
        int page = next.page();
        step.emit(new TransferEvent.BytesMoved(
                step.name(),
                "cpu",
                access.word(),
                page,
                next.line(),
                count,
                frame,
                next.line(),
                overflows(step.settings().pageSize()),
                CopyOnWritePages.ownerFor(step.machine(), step.process(), page, frame),
                moved + count,
                length));
    }
}
