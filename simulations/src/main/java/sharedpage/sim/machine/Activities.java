package sharedpage.sim.machine;

import java.util.Arrays;
import java.util.stream.IntStream;
import sharedpage.sim.memory.PersistentVector;

/**
 * The activity of every actor.
 *
 * @param processes by the number of the process
 * @param devices by the number of the DMA channel
 * @param services by the number of the page that the kernel's service takes care of
 * @param system the operating system itself, alone
 */
public record Activities(
        PersistentVector<Activity> processes,
        PersistentVector<Activity> devices,
        PersistentVector<Activity> services,
        PersistentVector<Activity> system) {
    static final Activities NONE = new Activities(
            PersistentVector.empty(),
            PersistentVector.of(1, Activity.IDLE),
            PersistentVector.empty(),
            PersistentVector.of(1, Activity.IDLE));

    public Activity get(int who) {
        return switch (ActorId.kindOf(who)) {
            case PROCESS -> processes.get(who);
            case DEVICE -> devices.get(ActorId.numberOf(who));
            case SERVICE -> services.get(ActorId.numberOf(who));
            case SYSTEM -> system.get(0);
        };
    }

    public Activities with(int who, Activity activity) {
        return switch (ActorId.kindOf(who)) {
            case PROCESS -> new Activities(processes.with(who, activity), devices, services, system);
            case DEVICE -> new Activities(processes, devices.with(ActorId.numberOf(who), activity), services, system);
            case SERVICE -> new Activities(processes, devices, services.with(ActorId.numberOf(who), activity), system);
            case SYSTEM -> new Activities(processes, devices, services, system.with(0, activity));
        };
    }

    /** The actors that have work left, in the order of {@link #all}. */
    int[] busy() {
        int[] busy = new int[services.size() + 1 + devices.size() + processes.size()];
        int count = 0;
        for (int i = 0; i < services.size(); i++) {
            busy[count] = ActorId.service(i);
            count += services.get(i).hasWork() ? 1 : 0;
        }
        busy[count] = ActorId.SYSTEM;
        count += system.get(0).hasWork() ? 1 : 0;
        for (int i = 0; i < devices.size(); i++) {
            busy[count] = ActorId.channel(i);
            count += devices.get(i).hasWork() ? 1 : 0;
        }
        for (int i = 0; i < processes.size(); i++) {
            busy[count] = i;
            count += processes.get(i).hasWork() ? 1 : 0;
        }
        return Arrays.copyOf(busy, count);
    }

    /** All actors in the default scheduling order: kernel, devices, processes. */
    public IntStream all() {
        return IntStream.concat(
                IntStream.concat(
                        IntStream.range(0, services.size()).map(ActorId::service), IntStream.of(ActorId.SYSTEM)),
                IntStream.concat(
                        IntStream.range(0, devices.size()).map(ActorId::channel),
                        IntStream.range(0, processes.size())));
    }
}
