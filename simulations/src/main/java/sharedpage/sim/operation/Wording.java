package sharedpage.sim.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sharedpage.sim.event.Requests;
import sharedpage.sim.machine.Names;
import sharedpage.sim.machine.Operation;

/** Operations as people say them, for example "A enters group g at page 2." */
public final class Wording {
    private Wording() {}

    public static String of(Operation operation) {
        Map<String, Object> values = Form.valuesOf(operation);
        List<String> absent = new ArrayList<>();
        values.forEach((key, value) -> {
            if (value.equals(Parameter.named(key).absent())) {
                absent.add(key);
            }
        });
        return Requests.asked(Names.of(operation.getClass()), values, absent);
    }
}
