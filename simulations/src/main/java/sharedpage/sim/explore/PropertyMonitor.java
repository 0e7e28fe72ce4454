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

/** Checks actions, machines and terminal states against a property. */
final class PropertyMonitor {
    private final Property property;
    private final Machine start;
    private final boolean checksInvariants;
    private final List<Assertion> always;
    private final List<Assertion> eventually;
    private final List<Assertion> expected;

    /**
     * A monitor of one scenario.
     *
     * @param start the machine at step 0
     */
    PropertyMonitor(Scenario scenario, Property property, Machine start) {
        this.property = property;
        this.start = start;
        this.checksInvariants = property.checksInvariants();
        this.always = wanted(scenario, Property.ALWAYS);
        this.eventually = wanted(scenario, Property.EVENTUALLY);
        this.expected = wanted(scenario, Property.EXPECT);
    }

    private List<Assertion> wanted(Scenario scenario, String word) {
        return property.includes(word) ? claims(scenario, word) : List.of();
    }

    /** What a scenario claims under a word: of machines, not of how an operation went. */
    static List<Assertion> claims(Scenario scenario, String word) {
        return switch (word) {
            case Property.ALWAYS -> scenario.properties().always();
            case Property.EVENTUALLY -> scenario.properties().eventually();
            default ->
                scenario.programs().assertions().stream()
                        .filter(claim -> !(claim instanceof OperationAssertion))
                        .toList();
        };
    }

    /** Whether the origins of bytes can decide whether the property holds. */
    boolean dependsOnOrigins() {
        return checksTerminalStates() || !always.isEmpty() || property.includes(Property.INFORMATION_LEAK);
    }

    /** Whether registers decide in every state whether the property holds, so that an ADD is no action like any other. */
    boolean dependsOnRegisters() {
        return always.stream().anyMatch(Assertion::dependsOnRegisters);
    }

    /** Whether invariants of whole runs are checked, which needs the shadow model in every state. */
    boolean checksInvariants() {
        return checksInvariants;
    }

    /** Whether terminal states are checked, and not only transitions. */
    boolean checksTerminalStates() {
        return !(expected.isEmpty() && eventually.isEmpty()) || property.includes(Property.LEAKED_FRAME);
    }

    /**
     * What is wrong with an action and the machine that it leads to.
     *
     * @param before null if no invariants of whole runs are checked
     */
    List<PropertyViolation> action(ShadowModel before, Step step) {
        List<PropertyViolation> violations = new ArrayList<>();
        for (Event event : step.events()) {
            if (event instanceof Event.Incident incident && property.includesIncident(incident.name())) {
                violations.add(new PropertyViolation(incident.name(), Sentences.what(step.events())));
            }
        }
        for (Violation broken : before == null ? List.<Violation>of() : Invariants.of(before, step)) {
            if (property.includesInvariant(broken.name())) {
                violations.add(new PropertyViolation(broken.name(), broken.toString()));
            }
        }
        if (property.includes(Property.INFORMATION_LEAK) && LeakDetector.information(step)) {
            violations.add(new PropertyViolation(Property.INFORMATION_LEAK, Sentences.what(step.events())));
        }
        contradicted(Property.ALWAYS, always, step.after(), OperationReport.ofErrors(step))
                .ifPresent(violations::add);
        return violations;
    }

    /** All that is wrong at a moment: with the action that led to it, if one did, with its machine, and if it is an end. */
    List<PropertyViolation> all(ShadowModel before, SimulationState now) {
        List<PropertyViolation> violations = now.step() == null ? new ArrayList<>() : action(before, now.step());
        if (now.step() == null) {
            machine(now.machine()).ifPresent(violations::add);
        }
        violations.addAll(end(now.machine()));
        return violations;
    }

    /** What is wrong with a machine to which no action has led. */
    Optional<PropertyViolation> machine(Machine machine) {
        return contradicted(Property.ALWAYS, always, machine, OperationReport.NONE);
    }

    /** What is wrong with the machine of a terminal state. */
    List<PropertyViolation> end(Machine machine) {
        List<PropertyViolation> violations = new ArrayList<>();
        contradicted(Property.EXPECT, expected, machine, OperationReport.NONE).ifPresent(violations::add);
        contradicted(Property.EVENTUALLY, eventually, machine, OperationReport.NONE)
                .ifPresent(violations::add);
        List<String> leaked = property.includes(Property.LEAKED_FRAME) ? LeakDetector.frames(machine) : List.of();
        if (!leaked.isEmpty()) {
            violations.add(new PropertyViolation(Property.LEAKED_FRAME, String.join(" ", leaked)));
        }
        return violations;
    }

    private Optional<PropertyViolation> contradicted(
            String name, List<Assertion> claims, Machine machine, OperationReport report) {
        List<String> truths = new ArrayList<>();
        for (Assertion claim : claims) {
            claim.contradiction(start, machine, report).ifPresent(truths::add);
        }
        return truths.isEmpty()
                ? Optional.empty()
                : Optional.of(new PropertyViolation(name, "Assertion failed: " + String.join("; ", truths) + "."));
    }
}
