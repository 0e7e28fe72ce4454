package sharedpage.sim.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sharedpage.sim.event.RequestSentences;
import sharedpage.sim.machine.Operation;

/** Operations as people say them, for example "A enters group g at page 2." */
public final class OperationDescription {
    private OperationDescription() {}

    public static String of(Operation operation) {
        Map<String, Object> values = Operations.valuesOf(operation);
        List<String> absent = new ArrayList<>();
        values.forEach((key, value) -> {
            if (value.equals(Parameter.named(key).defaultValue())) {
                absent.add(key);
            }
        });
        return RequestSentences.sentence(operation.name(), values, absent);
    }
}
