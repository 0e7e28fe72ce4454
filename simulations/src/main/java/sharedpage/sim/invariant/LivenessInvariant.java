package sharedpage.sim.invariant;

import java.util.function.Consumer;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.WaitCondition;
import sharedpage.sim.machine.WaitKind;
import sharedpage.sim.memory.Page;
import sharedpage.sim.policy.GroupPolicies;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.process.Process;

/** Liveness: when no activity can run, each has finished or waits for a reason. */
final class LivenessInvariant {
    private LivenessInvariant() {}

    static void everyWaitHasAReason(Machine machine, Consumer<String> broken) {
        if (machine.runnable().findAny().isPresent()) {
            return;
        }
        boolean framesAreMissing = machine.activities()
                .all()
                .anyMatch(who -> machine.activity(who).waiting().kind() == WaitKind.FRAME);
        for (Page page : machine.memory().pages()) {
            if (page.locked() && (page.isResident() || !framesAreMissing)) {
                broken.accept(machine.named(page.owner()) + " stays locked, and the kernel does not move it.");
            }
        }
        for (Process process : machine.processes()) {
            if (process.alive() && process.held() != 0) {
                broken.accept(process.name() + " stays held, and nothing will release it.");
            }
        }
        machine.activities().all().forEach(who -> {
            Activity activity = machine.activity(who);
            if (!activity.isIdle() && !isExcused(machine, who, framesAreMissing)) {
                broken.accept(machine.nameOf(who) + " waits for ever: " + activity.waiting() + ".");
            }
        });
    }

    /** Whether a sleeping process can still be woken: the semaphore is taken. */
    private static boolean isTaken(Machine machine, int group) {
        Semaphore semaphore = machine.groups().get(group).semaphore();
        boolean mutual = machine.initialValue(machine.groups().get(group)) == 1
                && machine.settings().get(Setting.SIGNAL_BY) == GroupPolicies.SignalBy.HOLDER;
        return semaphore != null && semaphore.value() == 0 && (!mutual || semaphore.holder() != Semaphore.NO_HOLDER);
    }

    private static boolean isExcused(Machine machine, int who, boolean framesAreMissing) {
        if (who < machine.processes().size() && !machine.processes().get(who).mayRun()) {
            return true;
        }
        WaitCondition waiting = machine.activity(who).waiting();
        return switch (waiting.kind()) {
            case SEMAPHORE -> isTaken(machine, waiting.number());
            case UNLOCKED, QUIET ->
                framesAreMissing && machine.page(waiting.number()).locked();
            case FRAME -> true;
            case COMPANY -> machine.groups().get(waiting.number()).count() == 1;
            case MESSAGE, ROOM, REPLY -> !waiting.isOver(machine, who);
            case NOTHING, TRANSFER, CHANNEL -> false;
        };
    }
}
