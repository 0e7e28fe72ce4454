package sharedpage.sim.monitor;

import java.util.ArrayList;
import java.util.List;
import sharedpage.sim.event.Event;
import sharedpage.sim.event.GroupEvent;
import sharedpage.sim.event.PagingEvent;
import sharedpage.sim.event.ProcessEvent;
import sharedpage.sim.event.RobustSemaphoreEvent;
import sharedpage.sim.group.Group;
import sharedpage.sim.group.Semaphore;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.Step;
import sharedpage.sim.memory.PersistentVector;
import sharedpage.sim.process.Process;

/**
 * Detects errors at semaphores that guard a critical section: signals by processes that are not inside, two different live
 * processes inside at once, and <em>convoys</em>, in which every process that wants to enter waits for a holder that waits for
 * the disk. A process is inside from a completed WAIT to its SIGNAL. One that is let in twice is not two, and one that has
 * ended is in no other's way.
 */
final class CriticalSections {
    private final Step step;
    private final Machine machine;
    private final List<Event> noticed = new ArrayList<>();
    private PersistentVector<List<Integer>> inside;

    /**
     * The detection for one step.
     *
     * @param inside by the number of the group: the processes that completed a wait and have not signalled since
     */
    CriticalSections(PersistentVector<List<Integer>> inside, Step step) {
        this.step = step;
        this.machine = step.after();
        this.inside = inside;
    }

    List<Event> incidents() {
        return noticed;
    }

    PersistentVector<List<Integer>> inside() {
        return inside;
    }

    CriticalSections observe() {
        while (inside.size() < machine.groups().size()) {
            inside = inside.with(inside.size(), List.of());
        }
        for (Event event : step.events()) {
            if (event instanceof GroupEvent.SemaphoreTaken taken) {
                enter(taken.process(), group(taken.group()));
            } else if (event instanceof GroupEvent.SemaphoreReleased released) {
                leave(released.process(), group(released.group()));
            } else if (event instanceof RobustSemaphoreEvent.SemaphoreLost lost) {
                leave(lost.process(), group(lost.group()));
            } else if (event instanceof GroupEvent.SemaphoreHanded handed) {
                leave(handed.from(), group(handed.group()));
                enter(handed.to(), group(handed.group()));
            } else if (event instanceof GroupEvent.SemaphoreDeleted deleted) {
                inside = inside.with(group(deleted.group()).number(), List.of());
            } else if (event instanceof ProcessEvent.Blocked blocked && blocked.isAtSemaphore()) {
                noticeConvoyBehind(blocked.process(), group(blocked.group()));
            } else if (event instanceof PagingEvent.PageFaulted fault
                    && !fault.how().equals("soft")) {
                noticeConvoyOf(fault.process());
            }
        }
        return this;
    }

    private Group group(String name) {
        return machine.groups().first(group -> group.name().equals(name)).orElseThrow();
    }

    private int number(String process) {
        return machine.actor(process).orElse(Process.NO_PARENT);
    }

    private boolean letsInOne(Group group) {
        return machine.initialValue(group) == 1;
    }

    private void enter(String process, Group group) {
        List<Integer> before = inside.get(group.number());
        if (letsInOne(group)) {
            before.stream()
                    .filter(other -> other != number(process)
                            && machine.processes().get(other).alive())
                    .findFirst()
                    .ifPresent(other -> tell("two_inside", process, machine.nameOf(other)));
        }
        List<Integer> more = new ArrayList<>(before);
        more.add(number(process));
        inside = inside.with(group.number(), List.copyOf(more));
    }

    private void leave(String process, Group group) {
        List<Integer> fewer = new ArrayList<>(inside.get(group.number()));
        boolean wasInside = fewer.remove((Integer) number(process));
        if (letsInOne(group) && !wasInside) {
            tell("extra_signal", process, null);
        }
        inside = inside.with(group.number(), List.copyOf(fewer));
    }

    private void noticeConvoyBehind(String process, Group group) {
        int holder = group.semaphore() == null
                ? Semaphore.NO_HOLDER
                : group.semaphore().holder();
        if (holder != Semaphore.NO_HOLDER && machine.waitingOf(holder).isForPage() && !canGoOn(holder)) {
            tell("convoy", process, machine.nameOf(holder));
        }
    }

    private boolean canGoOn(int process) {
        return machine.waitingOf(process).isOver(machine, process);
    }

    private void noticeConvoyOf(String holder) {
        int number = number(holder);
        for (Group group : machine.groups()) {
            if (group.isHeldBy(number)) {
                for (int waiting : group.semaphore().queue()) {
                    tell("convoy", machine.nameOf(waiting), holder);
                }
            }
        }
    }

    private void tell(String name, String process, String victim) {
        noticed.add(new Event.Incident(name, process, victim, -1, 0));
    }
}
