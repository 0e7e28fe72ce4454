package sharedpage.sim.machine;

import java.util.Objects;

/** The operation that an actor has in progress, and what is still to be done of it. Immutable. */
public class RemainingWork {
    /** No operation. */
    static final RemainingWork NONE = new RemainingWork(null, false, Plan.EMPTY);

    private final Operation operation;
    private final boolean begun;
    private final Plan plan;

    /**
     * What is left of an operation.
     *
     * @param operation the operation in progress, or null
     * @param begun whether the plan of that operation was made
     * @param plan the actions that are left of it
     */
    protected RemainingWork(Operation operation, boolean begun, Plan plan) {
        this.operation = operation;
        this.begun = begun;
        this.plan = plan;
    }

    /** All of an operation. */
    static RemainingWork of(Operation operation) {
        return new RemainingWork(operation, false, Plan.EMPTY);
    }

    /** A plan that no operation of the actor made. */
    static RemainingWork of(Plan plan) {
        return new RemainingWork(null, true, plan);
    }

    public Operation operation() {
        return operation;
    }

    public boolean begun() {
        return begun;
    }

    public Plan plan() {
        return plan;
    }

    /** Whether nothing is left to do. */
    public boolean isEmpty() {
        return plan().isEmpty() && (operation() == null || begun());
    }

    /** After an action of the plan: what is left of it. */
    RemainingWork advanced(Plan rest) {
        return new RemainingWork(operation(), true, rest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RemainingWork that
                && begun() == that.begun()
                && Objects.equals(operation(), that.operation())
                && plan().equals(that.plan());
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Objects.hashCode(operation()) + plan().hashCode()) + Boolean.hashCode(begun());
    }

    @Override
    public String toString() {
        return operation() + (begun() ? ", left: " + plan() : ", not begun");
    }
}
