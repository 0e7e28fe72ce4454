package sharedpage.sim.machine;

import java.util.ArrayList;
import java.util.List;
import sharedpage.sim.cost.StepBill;
import sharedpage.sim.cost.UnitPrice;
import sharedpage.sim.event.AccessFault;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.Failure;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.event.RefusalReason;
import sharedpage.sim.event.TransferEvent;
import sharedpage.sim.memory.PageTableEntry;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.process.Process;
import sharedpage.sim.process.Tlb;

/**
 * Builds one step: performs an action on the current machine and collects the events, the costs and the outcome. The only
 * mutable object in the engine; it lives while one action is performed.
 */
public final class StepBuilder {
    private final Machine before;
    private final int who;
    private final int onBehalfOf;
    private Operation operation;
    private final List<Event> events = new ArrayList<>();
    private final StepBill bill = new StepBill();
    private Machine machine;
    private Plan rest;
    private WaitCondition waiting = WaitCondition.NOT;
    private StepOutcome outcome = StepOutcome.DONE;
    private Failure failure;
    private Payload received = Payload.NOTHING;

    private StepBuilder(Machine before, int who, Operation operation) {
        this.before = before;
        this.who = who;
        this.onBehalfOf = before.beneficiary(who);
        this.operation = operation;
        this.machine = before.atStep(before.step() + 1);
    }

    /** Performs the next action of an activity that can run. */
    public static Step perform(Machine machine, int who) {
        int owner = machine.beneficiary(who);
        Operation operation = machine.activity(owner < 0 ? who : owner).operation();
        return new StepBuilder(machine, who, operation).performed(machine.activity(who));
    }

    /** Performs the first action of an operation, for an actor that is idle. */
    public static Step performFirst(Machine machine, int who, Operation operation) {
        return new StepBuilder(machine, who, operation).performed(Activity.requested(operation));
    }

    /** The step in which an operation is refused because its caller does not exist or cannot act. */
    public static Step refusal(Machine machine, Operation operation, Failure failure) {
        Event told = new Event.Refused(operation.by(), TypeNames.callName(operation), failure.code(), null, null, null);
        int who = machine.actor(operation.by()).orElse(-1);
        return new Step(
                machine,
                machine.atStep(machine.step() + 1),
                who,
                who,
                operation,
                null,
                StepOutcome.REFUSED,
                failure,
                Payload.NOTHING,
                List.of(told));
    }

    /**
     * The step in which a process that may not run is to begin an operation: it does so when it may run again. A held
     * process is let go by the kernel, a suspended one by the owner of its group.
     */
    public static Step postponed(Machine machine, int who, Operation operation) {
        StepBuilder step = new StepBuilder(machine, who, operation);
        boolean suspended = step.process().suspended() > 0;
        step.emit(new ProcessEvent.Blocked(step.name(), suspended ? "suspension" : "hold", null, 0));
        step.outcome = StepOutcome.BLOCKED;
        step.machine = step.machine.with(who, Activity.requested(operation));
        return step.built(null);
    }

    /** A step of a process that changes nothing but what it does next. */
    public static Step withoutAction(Machine machine, int who, Event event) {
        StepBuilder step = new StepBuilder(machine, who, null);
        step.emit(event);
        return step.built(null);
    }

    private Step performed(Activity requested) {
        Activity activity = requested.begun() ? requested : begin(requested.operation());
        Plan plan = activity.begun() ? activity.plan() : Plan.of(operation.plan(machine));
        Action action = plan.head();
        rest = plan.tail();
        action.perform(this);
        machine = machine.with(who, activity.advanced(rest, waiting))
                .with(before.costs().plus(bill, settings()::price, onBehalfOf));
        return built(action);
    }

    /** An operation begins: from now on it is what its registers make of it. */
    private Activity begin(Operation requested) {
        Operation.Beginning beginning = requested.begin(this::register);
        operation = beginning.operation();
        beginning.events().forEach(this::emit);
        return Activity.requested(operation);
    }

    private Step built(Action action) {
        return new Step(before, machine, who, onBehalfOf, operation, action, outcome, failure, received, events);
    }

    public Machine machine() {
        return machine;
    }

    public Settings settings() {
        return machine.settings();
    }

    /** Number of the step being made; bytes written now have it as their origin. */
    public int stepNumber() {
        return machine.step();
    }

    /** Id of the actor; see {@link ActorId}. */
    public int actor() {
        return who;
    }

    /** The process that acts, or for which the device acts. */
    public Process process() {
        return machine.processes().get(onBehalfOf);
    }

    /** The entry of that process for a page. */
    public PageTableEntry entry(int page) {
        return process().entry(page);
    }

    /** Its copies of entries. */
    public Tlb tlb() {
        return process().tlb();
    }

    /** The value of a register of that process. */
    public long register(String name) {
        return process().registers().get(name);
    }

    /** The name of that process. */
    public String name() {
        return nameOf(onBehalfOf);
    }

    public String nameOf(int process) {
        return machine.nameOf(process);
    }

    /** Makes {@code next} the machine; the caller emits an event for the change in the same step. */
    public void commit(Machine next) {
        machine = next;
    }

    /** Makes {@code next} the machine and emits the event that describes the change. */
    public void commit(Machine next, Event because) {
        machine = next;
        emit(because);
    }

    public void emit(Event event) {
        events.add(event);
    }

    /** Charges the process that acts, or for which the device acts; else the kernel. */
    public void charge(UnitPrice cost, int times) {
        bill.add(cost, times);
    }

    /** Sets the bytes that the process which acts, or for which the device acts, has read. */
    public void setPayload(Payload bytes) {
        received = bytes;
    }

    /** Puts these actions before the rest of the plan. */
    public void push(List<? extends Action> actions) {
        rest = rest.prepend(actions);
    }

    /** The same action is performed again when the wait is over. */
    public void retryAfter(Action action, WaitCondition until) {
        push(List.of(action));
        block(until);
    }

    /** Ends the step as blocked: the activity does not go on until the wait is over. */
    public void block(WaitCondition until) {
        outcome = StepOutcome.BLOCKED;
        waiting = until;
    }

    /** The operation in progress; null where the kernel acts on its own account. */
    public Operation operation() {
        return operation;
    }

    /** Ends the step as refused: the rules forbid the call, and nothing changes. */
    public void refuse(Operation call, Failure why, String about, Integer page) {
        refuse(call, why, null, about, page);
    }

    /** Ends the step as refused, for one of the reasons that the error can have. */
    public void refuse(Operation call, RefusalReason why, String about, Integer page) {
        refuse(call, why.failure(), why.word(), about, page);
    }

    private void refuse(Operation call, Failure why, String reason, String about, Integer page) {
        String name = TypeNames.callName(call);
        fail(StepOutcome.REFUSED, why, new Event.Refused(call.by(), name, why.code(), reason, about, page));
    }

    /** Ends the step as trapped: the hardware stops the access, and the rest of the plan is dropped. */
    public void trap(AccessFault why, int page, int line, int moved, int length) {
        Failure told = why.failure();
        trap(told, new TransferEvent.Trapped(process().name(), told.code(), why.word(), page, line, moved, length));
    }

    /** The access is stopped before anything of it was done; the rest of the plan is dropped. */
    public void trap(Failure why, Event told) {
        charge(UnitPrice.TRAPS, 1);
        fail(StepOutcome.TRAPPED, why, told);
    }

    /** The kernel destroys its own tables on behalf of a process: nothing can run any more. */
    public void halt(String process) {
        commit(machine.stopped(), new Event.Incident("kernel_corrupted", process, null, -1, 0));
    }

    private void fail(StepOutcome how, Failure why, Event told) {
        outcome = how;
        failure = why;
        rest = Plan.EMPTY;
        emit(told);
    }
}
