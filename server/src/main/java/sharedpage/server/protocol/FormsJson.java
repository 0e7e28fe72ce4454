package sharedpage.server.protocol;

import java.util.List;
import sharedpage.sim.machine.Setting;
import sharedpage.sim.machine.Settings;
import sharedpage.sim.operation.Form;
import sharedpage.sim.operation.Parameter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a form for operations and settings must offer, so that no page has to know the model. */
final class FormsJson {
    private static final List<String> SWITCH = List.of("off", "on");

    private FormsJson() {}

    static ObjectNode all() {
        ObjectNode json = Json.object();
        ArrayNode operations = json.putArray("operations");
        Form.all().forEach(form -> operations.add(operation(form)));
        ArrayNode settings = json.putArray("settings");
        Setting.all().forEach(setting -> settings.add(setting(setting)));
        return json;
    }

    private static ObjectNode operation(Form form) {
        ObjectNode json = Json.object().put("name", form.name());
        ArrayNode parameters = json.putArray("parameters");
        form.parameters().stream()
                .filter(parameter -> parameter.kind() != Parameter.Kind.CAPABILITIES)
                .forEach(parameter -> parameters.add(parameter(parameter, form)));
        return json;
    }

    private static ObjectNode parameter(Parameter parameter, Form form) {
        boolean number = parameter.kind() == Parameter.Kind.NUMBER;
        boolean follows = parameter == Parameter.BYTES && form.parameters().contains(Parameter.DATA);
        ObjectNode json = Json.object()
                .put("name", parameter.key())
                .put("kind", kind(parameter))
                .put("required", parameter.absent() == null && !follows);
        if (parameter.kind() == Parameter.Kind.CHOICE) {
            ArrayNode values = json.putArray("values");
            parameter.words().forEach(values::add);
            return json.put("default", parameter.words().get(0));
        }
        return json.put("default", parameter.absent() instanceof Integer absent && absent >= 0 ? absent : null)
                .put("minimum", number ? parameter.minimum() : null)
                .put("maximum", number ? parameter.maximum() : null);
    }

    private static String kind(Parameter parameter) {
        return switch (parameter.kind()) {
            case NEW_NAME -> "name";
            case NUMBER -> numberKind(parameter);
            case PROCESS, GROUP, MAILBOX, OBJECT, CHOICE, CAPABILITIES, DATA -> Entities.word(parameter.kind());
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
        if (setting.first() instanceof Integer first) {
            json.put("minimum", setting.minimum())
                    .put("maximum", setting.maximum())
                    .put("default", first);
        } else {
            ArrayNode values = json.putArray("values");
            setting.words().forEach(values::add);
            json.put("default", Settings.standard().asTexts().get(setting.key()));
        }
        return json.put("limits", setting.limits()).put("structural", setting.isStructural());
    }

    private static String kind(Setting<?> setting) {
        return setting.words().equals(SWITCH) ? "switch" : Entities.word(setting.kind());
    }
}
