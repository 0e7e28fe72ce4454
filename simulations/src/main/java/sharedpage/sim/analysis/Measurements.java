package sharedpage.sim.analysis;

import java.util.Map;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.CapabilityEvent;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.MessageEvent;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.explore.Exploration;
import sharedpage.sim.explore.Explorer;
import sharedpage.sim.explore.ProgramOutcome;
import sharedpage.sim.explore.Property;
import sharedpage.sim.explore.SearchLimits;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.scenario.Scenario;

/** Answers each {@link Criterion} from a scenario that was carried out, or whose orders were. */
final class Measurements {
    private static final double PERCENT = 100;

    private Measurements() {}

    /**
     * How much more each use of the second half of the operations costs than one of the first half.
     *
     * @param uses how many uses the half has
     * @param word with {@code %} in the place of the hit ratio in percent
     * @param misses the cost paid at a miss of the TLB or of the capability cache, from which the ratio is counted
     */
    static Measurement use(
            ScenarioRun trial, Map<String, String> settings, String word, String formula, int uses, UnitPrice misses) {
        Map<UnitPrice, Integer> extra = trial.extra();
        double each = CostFormula.nanoseconds(trial.scenario().settings(), extra) / uses;
        int probes = trial.scenario().settings().get(Setting.OBJECT_PROBES);
        int missed = extra.getOrDefault(misses, 0) / (misses == UnitPrice.PROBES ? probes : 1);
        long hits = Math.round(PERCENT - PERCENT * Math.min(missed, uses) / uses);
        String told = word.replace("%", hits + " %");
        return new Measurement(trial.scenario().name(), settings, told, each, "ns a use", extra, formula);
    }

    /** Cost of the first operation, which moves the bytes out of their frame. */
    static Measurement relocation(ScenarioRun trial, Map<String, String> settings, String word, String formula) {
        Map<UnitPrice, Integer> paid = trial.paid(0, 1);
        double time = CostFormula.nanoseconds(trial.scenario().settings(), paid);
        return new Measurement(trial.scenario().name(), settings, word, time, "ns", paid, formula);
    }

    /** Number of bytes that were written past the end. */
    static Measurement overflow(ScenarioRun trial, Map<String, String> settings) {
        int over = trial.events()
                .filter(event -> event instanceof TransferEvent.BytesMoved moved && moved.overflow())
                .mapToInt(event -> ((TransferEvent.BytesMoved) event).length())
                .sum();
        String word = over > 0 ? "spills" : trial.report(0).failure() != null ? "refused" : "fits";
        return new Measurement(trial.scenario().name(), settings, word, over, "bytes beyond the end", Map.of(), null);
    }

    /** What the kernel has to clean up after the end of a process, and whether its partner can continue. */
    static Measurement death(ScenarioRun trial, Map<String, String> settings, String word) {
        int steps = trial.events().mapToInt(Measurements::cleanedUp).sum();
        Failure partner = trial.report(trial.operations() - 1).failure();
        String told = partner == null ? word : partner.code();
        return new Measurement(trial.scenario().name(), settings, told, steps, "things to clean up", Map.of(), null);
    }

    /** For a member: its page table entry, the TLB copy of that, and its pair on the list. */
    private static int cleanedUp(Event event) {
        boolean one = event instanceof GroupEvent.SignalledForDead
                || event instanceof GroupEvent.SemaphoreHanded
                || event instanceof GroupEvent.SemaphoreReleased
                || event instanceof GroupEvent.LeftQueue
                || event instanceof GroupEvent.GroupInherited
                || event instanceof MessageEvent.MailboxDeleted
                || event instanceof CapabilityEvent.CapabilityDropped
                || event instanceof CapabilityEvent.ObjectDeleted;
        return event instanceof GroupEvent.MemberLeft ? 3 : one ? 1 : 0;
    }

    /** Number of orders of the programs' actions in which one of two updates is lost, so that the end is not as claimed. */
    static Measurement race(Scenario scenario, Map<String, String> settings) {
        Exploration orders = Explorer.count(scenario, Property.usual(scenario), SearchLimits.WIDE, progress -> true);
        int all = 0;
        int wrong = 0;
        for (ProgramOutcome outcome : orders.outcomes()) {
            int ways = outcome.orders().intValueExact();
            all += ways;
            wrong += outcome.expected() ? 0 : ways;
        }
        String unit = "of " + all + " orders lose an update";
        return new Measurement(scenario.name(), settings, wrong > 0 ? "yes" : "no", wrong, unit, Map.of(), null);
    }
}
