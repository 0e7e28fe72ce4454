package sharedpage.sim.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Sentences;
import sharedpage.sim.invariant.Invariants;
import sharedpage.sim.invariant.ShadowModel;
import sharedpage.sim.invariant.Violation;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.OperationReport;
import sharedpage.sim.machine.Step;
import sharedpage.sim.run.SimulationState;
import sharedpage.sim.scenario.Assertion;
import sharedpage.sim.scenario.OperationAssertion;
import sharedpage.sim.scenario.Scenario;

/** Says of actions, of machines and of ends what is wrong with them, as far as a property asks for it. */
final class PropertyMonitor {
    private final Property property;
    private final Machine start;
    private final boolean readsLaws;
    private final List<Assertion> always;
    private final List<Assertion> eventually;
    private final List<Assertion> expected;

    /** Something wrong: its name, and in sentences what it is. */
    record PropertyViolation(String name, String facts) {}

    /**
     * A judge of one scenario.
     *
     * @param start the machine at step 0
     */
    PropertyMonitor(Scenario scenario, Property property, Machine start) {
        this.property = property;
        this.start = start;
        this.readsLaws = property.readsLaws();
        this.always = wanted(Property.ALWAYS, scenario.properties().always());
        this.eventually = wanted(Property.EVENTUALLY, scenario.properties().eventually());
        this.expected = wanted(
                Property.EXPECT,
                scenario.programs().assertions().stream()
                        .filter(claim -> !(claim instanceof OperationAssertion))
                        .toList());
    }

    private List<Assertion> wanted(String word, List<Assertion> claims) {
        return property.wants(word) ? claims : List.of();
    }

    /** Whether it matters where bytes came from. */
    boolean readsOrigins() {
        return judgesEnds() || !always.isEmpty() || property.wants(Property.INFORMATION_LEAK);
    }

    /** Whether the laws of whole runs must be watched. */
    boolean readsLaws() {
        return readsLaws;
    }

    /** Whether ends of orders are judged, and not only what leads to them. */
    boolean judgesEnds() {
        return !(expected.isEmpty() && eventually.isEmpty()) || property.wants(Property.LEAKED_FRAME);
    }

    /**
     * What is wrong with an action and the machine that it leads to.
     *
     * @param before null if nobody asks for the laws of whole runs
     */
    List<PropertyViolation> action(ShadowModel before, Step step) {
        List<PropertyViolation> charges = new ArrayList<>();
        for (Event event : step.events()) {
            if (event instanceof Event.Incident incident && property.wantsIncident(incident.name())) {
                charges.add(new PropertyViolation(incident.name(), Sentences.what(step.events())));
            }
        }
        for (Violation broken : before == null ? List.<Violation>of() : Invariants.of(before, step)) {
            if (property.wantsLaw(broken.name())) {
                charges.add(new PropertyViolation(broken.name(), broken.toString()));
            }
        }
        if (property.wants(Property.INFORMATION_LEAK) && LeakDetector.information(step)) {
            charges.add(new PropertyViolation(Property.INFORMATION_LEAK, Sentences.what(step.events())));
        }
        machine(step.after()).ifPresent(charges::add);
        return charges;
    }

    /** All that is wrong at a moment: with the action that led to it, if one did, with its machine, and if it is an end. */
    List<PropertyViolation> all(ShadowModel before, SimulationState now) {
        List<PropertyViolation> charges = now.step() == null ? new ArrayList<>() : action(before, now.step());
        machine(now.machine()).ifPresent(charges::add);
        charges.addAll(end(now.machine()));
        return charges;
    }

    /** What is wrong with a machine, whatever led to it. */
    Optional<PropertyViolation> machine(Machine machine) {
        return contradicted(Property.ALWAYS, always, machine);
    }

    /** What is wrong with a machine on which nobody can act any more. */
    List<PropertyViolation> end(Machine machine) {
        List<PropertyViolation> charges = new ArrayList<>();
        contradicted(Property.EXPECT, expected, machine).ifPresent(charges::add);
        contradicted(Property.EVENTUALLY, eventually, machine).ifPresent(charges::add);
        List<String> leaked = property.wants(Property.LEAKED_FRAME) ? LeakDetector.frames(machine) : List.of();
        if (!leaked.isEmpty()) {
            charges.add(new PropertyViolation(Property.LEAKED_FRAME, String.join(" ", leaked)));
        }
        return charges;
    }

    private Optional<PropertyViolation> contradicted(String name, List<Assertion> claims, Machine machine) {
        List<String> truths = new ArrayList<>();
        for (Assertion claim : claims) {
            claim.contradiction(start, machine, OperationReport.NONE).ifPresent(truths::add);
        }
        return truths.isEmpty()
                ? Optional.empty()
                : Optional.of(new PropertyViolation(name, "This is not so: " + String.join("; ", truths) + "."));
    }
}
