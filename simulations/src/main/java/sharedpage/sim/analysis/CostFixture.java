package sharedpage.sim.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sharedpage.sim.capability.EnclosedCapability;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.operation.CreateGroup;
import sharedpage.sim.operation.CreateObject;
import sharedpage.sim.operation.EnterGroup;
import sharedpage.sim.operation.Grant;
import sharedpage.sim.operation.PageOut;
import sharedpage.sim.operation.PageOutObject;
import sharedpage.sim.operation.Read;
import sharedpage.sim.operation.ReadObject;
import sharedpage.sim.policy.RelocationMechanism;

/**
 * A sharing mechanism, set up for measurement: two shared pages, or objects, that n processes use, the first of which makes
 * all accesses. TLB and capability cache hold one entry, so that a hit ratio can be produced by
 * alternating between the two.
 */
enum CostFixture {
    LIST("list", RelocationMechanism.LIST),
    LIST_NOHOLD("list_nohold", RelocationMechanism.LIST_NOHOLD),
    SOFT_DESCRIPTOR("soft_descriptor", RelocationMechanism.SOFT_DESCRIPTOR),
    DESCRIPTOR("descriptor", RelocationMechanism.DESCRIPTOR),
    DESCRIPTOR_RAW("descriptor_raw", RelocationMechanism.DESCRIPTOR_RAW),
    /** The entry of the object table is moved as a descriptor is. */
    CAPABILITY("capability", RelocationMechanism.DESCRIPTOR_RAW);

    /** Bytes of an object, so few that it fits in the smallest page. */
    private static final int LENGTH = 4;

    private static final int FIRST_PAGE = 2;

    /** Cost of the access that brings the bytes back, the same for every mechanism. */
    private static final Set<UnitPrice> OF_THE_ACCESS = Collections.unmodifiableSet(EnumSet.of(
            UnitPrice.MEMORY,
            UnitPrice.TLB,
            UnitPrice.BIT_TESTS,
            UnitPrice.TRAPS,
            UnitPrice.DISK,
            UnitPrice.COPIES,
            UnitPrice.CAPABILITIES,
            UnitPrice.PROBES));

    private final String word;
    private final RelocationMechanism mechanism;

    CostFixture(String word, RelocationMechanism mechanism) {
        this.word = word;
        this.mechanism = mechanism;
    }

    String word() {
        return word;
    }

    /** How what points to the bytes is changed when they move. */
    RelocationMechanism mechanism() {
        return mechanism;
    }

    boolean ofObjects() {
        return this == CAPABILITY;
    }

    /** A machine with this number of members. */
    CostMeter meter(int members, Map<String, String> settings) throws ProblemException {
        Map<String, String> chosen = new TreeMap<>(settings);
        if (!ofObjects()) {
            chosen.put("relocation", word);
        }
        return new CostMeter(processes(members), ofObjects() ? objects(members) : pages(members), chosen);
    }

    private static String processes(int members) {
        StringBuilder text = new StringBuilder(
                "title: costs\nmachine: {page_size: 16, pages: 4, frames: 4, tlb: 1, capability_cache: 1}\nprocesses:\n");
        for (int i = 0; i < members; i++) {
            text.append("  ").append(member(i)).append(i == 0 ? ": {}\n" : ": {parent: M0}\n");
        }
        return text.toString();
    }

    private static String member(int i) {
        return "M" + i;
    }

    private static List<Operation> pages(int members) {
        List<Operation> setup = new ArrayList<>();
        for (int which = 0; which < 2; which++) {
            String group = "g" + which;
            setup.add(new CreateGroup(member(0), group, -1));
            for (int i = 0; i < members; i++) {
                setup.add(new EnterGroup(member(i), FIRST_PAGE + which, group));
            }
        }
        return setup;
    }

    private static List<Operation> objects(int members) {
        List<Operation> setup = new ArrayList<>();
        for (int which = 0; which < 2; which++) {
            setup.add(new CreateObject(member(0), object(which), LENGTH, -1));
            for (int i = 1; i < members; i++) {
                setup.add(new Grant(member(0), which, member(i), EnclosedCapability.ALL));
            }
        }
        return setup;
    }

    private static String object(int which) {
        return "o" + which;
    }

    /** Cost of a cycle alone, without the access that ends it and without the disk. */
    Map<UnitPrice, Integer> cycle(CostMeter meter) throws ProblemException {
        Operation out = ofObjects() ? new PageOutObject(object(0)) : new PageOut(member(0), FIRST_PAGE);
        Map<UnitPrice, Integer> paid = new TreeMap<>(meter.paidFor(List.of(out, access(0))));
        paid.keySet().removeAll(OF_THE_ACCESS);
        return paid;
    }

    /** Cost of a number of accesses, the first of each run being a miss. */
    Map<UnitPrice, Integer> accesses(CostMeter meter, int count, int run) throws ProblemException {
        meter.paidFor(List.of(access(1)));
        List<Operation> reads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reads.add(access(i / run % 2));
        }
        return meter.paidFor(reads);
    }

    private Operation access(int which) {
        return ofObjects() ? new ReadObject(member(0), which, 0, 1) : new Read(member(0), FIRST_PAGE + which, 0, 1);
    }
}
