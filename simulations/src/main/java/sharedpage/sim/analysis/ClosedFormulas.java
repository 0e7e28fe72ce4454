package sharedpage.sim.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sharedpage.sim.policy.EntryRepair;
import sharedpage.sim.policy.KernelBug;
import sharedpage.sim.policy.RelocationMechanism;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.policy.Switch;
import sharedpage.sim.policy.TransferMode;

/**
 * The closed formulas of a sharing mechanism on a machine. The settings of the machine decide which terms they have: a kernel
 * that leaves an action out saves its cost, a device passes by TLB and page table.
 */
final class ClosedFormulas {
    /** The bytes are accessed in turn with others, so that caches of more than one entry hold both. */
    private static final int ONE = 1;

    private final CostFixture fixture;
    private final RelocationMechanism mechanism;
    private final Settings settings;
    private final Set<KernelBug> bugs;

    ClosedFormulas(CostFixture fixture, Settings settings) {
        this.fixture = fixture;
        this.mechanism = fixture.mechanism();
        this.settings = settings;
        this.bugs = settings.get(Setting.KERNEL_BUGS);
    }

    /** A cycle: out of memory and in again, without the access that brings the bytes back and without the disk. */
    CostFormula cycle() {
        List<String> terms = new ArrayList<>();
        out(terms);
        in(terms);
        return CostFormula.of(String.join(" + ", terms));
    }

    private void out(List<String> terms) {
        terms.add("K");
        eachEntry(terms);
        if (mechanism.isIndirect()) {
            terms.add("U");
        }
        if (mechanism.cachesFrame() && settings.get(Setting.TLB) > 0 && !bugs.contains(KernelBug.SKIP_FLUSH)) {
            terms.add("X0");
            terms.add(members() + "X1");
        }
    }

    private void in(List<String> terms) {
        terms.add("K");
        boolean lazy = mechanism == RelocationMechanism.SOFT_DESCRIPTOR
                || settings.get(Setting.ENTRY_REPAIR) == EntryRepair.LAZY;
        if (!lazy) {
            eachEntry(terms);
        }
        if (mechanism.isIndirect() || (lazy && !passesPageTable())) {
            terms.add("U");
        }
    }

    /** The list is read, and the entry of each member on it changes. */
    private void eachEntry(List<String> terms) {
        if (mechanism.isIndirect()) {
            return;
        }
        terms.add(members() + "L");
        if (mechanism.holds() && !bugs.contains(KernelBug.SKIP_HOLD)) {
            terms.add(members() + "S");
            terms.add(members() + "R");
        }
        terms.add(members() + "U");
    }

    private String members() {
        return bugs.contains(KernelBug.FORGET_PAIR) ? "(n-1)" : "n";
    }

    /** One access, by the hit ratio of the TLB or of the capability cache. */
    CostFormula access() {
        List<String> terms = new ArrayList<>();
        if (fixture.ofObjects()) {
            lookUp(terms);
        } else if (passesPageTable()) {
            terms.add("2m"); // the kernel reads the entry, the device the byte
        } else {
            translate(terms);
            if (isBuffered()) {
                terms.add(isByDevice() ? "m" : "copy");
            }
        }
        return CostFormula.of(String.join(" + ", terms));
    }

    private void lookUp(List<String> terms) {
        if (settings.get(Setting.CAPABILITY_CACHE) > 0) {
            terms.add("tc");
            terms.add("(1-hc)q*mc");
        } else {
            terms.add("q*mc");
        }
        terms.add("m");
    }

    private void translate(List<String> terms) {
        boolean hasTlb = settings.get(Setting.TLB) > 0;
        int atEach = mechanism.cachesFrame() ? 1 : 2;
        int atMiss = mechanism.isIndirect() && mechanism.cachesFrame() ? 2 : 1;
        if (hasTlb) {
            terms.add("t");
        }
        if (mechanism.isIndirect()) {
            terms.add("e");
        }
        if (hasTlb) {
            terms.add(times(atMiss) + "(1-h)m");
            terms.add(times(atEach) + "m");
        } else {
            terms.add(times(atMiss + atEach) + "m");
        }
    }

    private static String times(int number) {
        return number == 1 ? "" : String.valueOf(number);
    }

    /** Whether a device accesses the frame itself. */
    private boolean passesPageTable() {
        return isByDevice() && !isBuffered();
    }

    private boolean isByDevice() {
        return settings.get(Setting.TRANSFER) == TransferMode.DMA;
    }

    private boolean isBuffered() {
        return settings.get(Setting.BOUNCE_BUFFER) == Switch.ON;
    }

    /** Why no hit ratio can be produced on this machine, so that no formula of an access holds; empty if one can. */
    Optional<String> withoutRatio() {
        Setting<Integer> cache = fixture.ofObjects() ? Setting.CAPABILITY_CACHE : Setting.TLB;
        boolean unused = !fixture.ofObjects() && passesPageTable();
        int entries = settings.get(cache);
        if (unused || entries <= ONE) {
            return Optional.empty();
        }
        return Optional.of(cache.key() + "=" + entries + " holds both "
                + (fixture.ofObjects() ? "objects" : "pages")
                + " that are accessed in turn, so the hit ratio is not that of the axis.");
    }
}
