package sharedpage.server.protocol;

import sharedpage.sim.machine.Setting;
import sharedpage.sim.operation.Form;
import sharedpage.sim.operation.Parameter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a form for operations and settings must offer, so that no page has to know the model. */
final class FormsJson {
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
        form.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        return json;
    }

    private static ObjectNode parameter(Parameter parameter) {
        boolean number = parameter.kind() == Parameter.Kind.NUMBER;
        Integer absent = parameter.absent();
        return Json.object()
                .put("name", parameter.key())
                .put("kind", kind(parameter))
                .put("required", absent == null)
                .put("default", absent == null || absent < 0 ? null : absent)
                .put("minimum", number ? parameter.minimum() : null)
                .put("maximum", number ? parameter.maximum() : null);
    }

    private static String kind(Parameter parameter) {
        return switch (parameter) {
            case BY -> "process";
            case AS -> "name";
            case GROUP -> "group";
            case PAGE -> "page";
            case AT -> "line";
            case BYTES -> "count";
            case FRAME -> "frame";
            case DATA -> "data";
        };
    }

    private static ObjectNode setting(Setting<?> setting) {
        ObjectNode json = Json.object().put("key", setting.key()).put("kind", setting.isNumber() ? "number" : "choice");
        if (setting.first() instanceof Integer first) {
            json.put("minimum", setting.minimum())
                    .put("maximum", setting.maximum())
                    .put("default", first);
        } else {
            ArrayNode values = json.putArray("values");
            setting.choices().forEach(values::add);
            json.put("default", setting.choices().get(0));
        }
        return json.put("limits", setting.limits()).put("structural", setting.isStructural());
    }
}
