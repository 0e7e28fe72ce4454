package sharedpage.server.wire;

import java.util.List;
import sharedpage.server.view.EntityJson;
import sharedpage.server.view.Json;
import sharedpage.sim.operation.OperationSignature;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.operation.ParameterKind;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a form for operations and settings must offer, so that no page has to know the model. */
final class FormsJson {
    private static final List<String> SWITCH = List.of("off", "on");

    private FormsJson() {}

    static ObjectNode all() {
        ObjectNode json = Json.object();
        ArrayNode operations = json.putArray("operations");
        Operations.all().forEach(form -> operations.add(operation(form)));
        ArrayNode settings = json.putArray("settings");
        Setting.all().forEach(setting -> settings.add(setting(setting)));
        return json;
    }

    private static ObjectNode operation(OperationSignature<?> form) {
        ObjectNode json = Json.object().put("name", form.name());
        ArrayNode parameters = json.putArray("parameters");
        form.parameters().stream()
                .filter(parameter -> parameter.kind() != ParameterKind.CAPABILITIES)
                .forEach(parameter -> parameters.add(parameter(parameter, form)));
        return json;
    }

    private static ObjectNode parameter(Parameter parameter, OperationSignature<?> form) {
        boolean number = parameter.kind() == ParameterKind.NUMBER;
        boolean follows = parameter == Parameter.BYTES && form.parameters().contains(Parameter.DATA);
        ObjectNode json = Json.object()
                .put("name", parameter.key())
                .put("kind", kind(parameter))
                .put("required", parameter.defaultValue() == null && !follows);
        if (parameter.kind() == ParameterKind.CHOICE) {
            ArrayNode values = json.putArray("values");
            parameter.words().forEach(values::add);
            return json.put("default", parameter.words().get(0));
        }
        return json.put("default", parameter.defaultValue() instanceof Integer absent && absent >= 0 ? absent : null)
                .put("minimum", number ? parameter.minimum() : null)
                .put("maximum", number ? parameter.maximum() : null);
    }

    private static String kind(Parameter parameter) {
        return switch (parameter.kind()) {
            case NEW_NAME -> "name";
            case NUMBER -> numberKind(parameter);
            case PROCESS, GROUP, MAILBOX, OBJECT, CHOICE, CAPABILITIES, DATA -> EntityJson.word(parameter.kind());
        };
    }

    /** What a number counts, which the model tells by the parameter's own name. */
    private static String numberKind(Parameter parameter) {
        return switch (parameter) {
            case PAGE, FRAME -> parameter.key();
            case CAPABILITY -> "number";
            case AT -> "line";
            default -> "count";
        };
    }

    private static ObjectNode setting(Setting<?> setting) {
        ObjectNode json = Json.object().put("key", setting.key()).put("kind", kind(setting));
        if (setting.defaultValue() instanceof Integer first) {
            json.put("minimum", setting.minimum())
                    .put("maximum", setting.maximum())
                    .put("default", first);
        } else {
            ArrayNode values = json.putArray("values");
            setting.words().forEach(values::add);
            json.put("default", Settings.defaults().asTexts().get(setting.key()));
        }
        return json.put("limits", setting.limits()).put("structural", setting.isStructural());
    }

    private static String kind(Setting<?> setting) {
        return setting.words().equals(SWITCH) ? "switch" : EntityJson.word(setting.kind());
    }
}
