package sharedpage.sim.run;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import sharedpage.sim.machine.ActionForm;
import sharedpage.sim.machine.Activities;
import sharedpage.sim.machine.Activity;
import sharedpage.sim.machine.Operation;
import sharedpage.sim.machine.Plan;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.PersistentVector;
import sharedpage.sim.monitor.ByteRange;
import sharedpage.sim.monitor.LoadedValue;
import sharedpage.sim.monitor.MemoryUse;
import sharedpage.sim.monitor.Overwrite;
import sharedpage.sim.operation.OperationNotation;

/**
 * What is in progress, as bytes, the last part of {@link StateEncoding}: who acted last, which decides who is next in turn;
 * what is left of each operation; and what the monitors remember, which decides what they will report.
 *
 * <pre>
 * progress   last:int work*(processes) work*(channels) work*(page services) work*(operating system)
 *            use* inside* stuck:int*                               inside: int*, by the number of the group
 * work       operation:value begun:bool action*
 * action     code:int value*                                       see {@link ActionForm}
 * value      kind:code, then nothing, bool, long, text, bytes, value*, or as text the operation in one line of a scenario
 * use        writing:bool moved:range* rest:range* warned:bool before:int* behind:int* loaded* overwrite*
 * loaded     range* open:bool
 * overwrite  by:int range*
 * range      page:int from:int to:int
 * </pre>
 */
final class ProgressEncoding {
    /** In the place of the one who acted last at the start. */
    private static final int NO_ONE = -1;

    private final CanonicalBytes out;

    ProgressEncoding(CanonicalBytes out) {
        this.out = out;
    }

    void progress(SimulationState state) {
        out.numbers(state.step() == null ? NO_ONE : state.step().who());
        Activities activities = state.machine().activities();
        for (PersistentVector<Activity> all :
                List.of(activities.processes(), activities.devices(), activities.services(), activities.system())) {
            out.vector(all, this::work);
        }
        out.vector(state.watch().uses(), this::use);
        out.vector(state.watch().inside(), out::list);
        out.list(new ArrayList<>(new TreeSet<>(state.watch().stuck())));
    }

    private void work(Activity activity) {
        value(activity.operation());
        out.flags(activity.begun());
        List<ActionForm> left = new ArrayList<>();
        for (Plan plan = activity.plan(); !plan.isEmpty(); plan = plan.tail()) {
            left.add(plan.head().form());
        }
        out.list(left, this::action);
    }

    private void action(ActionForm form) {
        out.numbers(form.code());
        out.list(form.parts(), this::value);
    }

    private void value(Object value) {
        if (value == null) {
            out.code(0);
        } else if (value instanceof Boolean flag) {
            out.code(1);
            out.flags(flag);
        } else if (value instanceof Number number) {
            out.code(2);
            out.longNumber(number.longValue());
        } else if (value instanceof String text) {
            out.code(3);
            out.text(text);
        } else if (value instanceof Bytes bytes) {
            out.code(4);
            out.bytes(bytes);
        } else if (value instanceof List<?> list) {
            out.code(5);
            out.list(list, this::value);
        } else if (value instanceof Operation operation) {
            out.code(6);
            out.text(OperationNotation.line(operation));
        } else {
            throw new IllegalArgumentException("no part of an action: " + value);
        }
    }

    private void use(MemoryUse use) {
        out.flags(use.writing());
        ranges(use.moved());
        ranges(use.rest());
        out.flags(use.warned());
        out.list(use.before());
        out.list(use.behind());
        out.vector(use.loaded(), this::loaded);
        out.vector(use.overwrites(), this::overwrite);
    }

    private void loaded(LoadedValue value) {
        ranges(value.from());
        out.flags(value.open());
    }

    private void overwrite(Overwrite overwrite) {
        out.numbers(overwrite.by());
        ranges(overwrite.bytes());
    }

    private void ranges(List<ByteRange> ranges) {
        out.list(ranges, range -> out.numbers(range.page(), range.from(), range.to()));
    }
}
