package sharedpage.server.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import sharedpage.server.view.Json;
import sharedpage.sim.operation.OperationSignature;
import sharedpage.sim.operation.Operations;
import sharedpage.sim.operation.Parameter;
import sharedpage.sim.operation.ParameterKind;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;

/** What a form for operations and settings must offer, so that no page has to know the model. */
record FormsJson(List<OperationForm> operations, List<SettingForm> settings) {
    private static final List<String> SWITCH = List.of("off", "on");

    record OperationForm(String name, List<ParameterForm> parameters) {
        private static OperationForm of(OperationSignature<?> signature) {
            return new OperationForm(
                    signature.name(),
                    signature.parameters().stream()
                            .filter(parameter -> parameter.kind() != ParameterKind.CAPABILITIES)
                            .map(parameter -> ParameterForm.of(parameter, signature))
                            .toList());
        }
    }

    /** A parameter of an operation. */
    sealed interface ParameterForm {
        /** One of several words; the first is the default. */
        record ChosenParameter(
                String name, String kind, boolean required, List<String> values, @JsonProperty("default") String first)
                implements ParameterForm {}

        /** A number, or the name of something; limits and default are null where there are none. */
        record TypedParameter(
                String name,
                String kind,
                boolean required,
                @JsonProperty("default") Integer absent,
                Integer minimum,
                Integer maximum)
                implements ParameterForm {}

        private static ParameterForm of(Parameter parameter, OperationSignature<?> form) {
            boolean number = parameter.kind() == ParameterKind.NUMBER;
            boolean follows = parameter == Parameter.BYTES && form.parameters().contains(Parameter.DATA);
            boolean required = parameter.defaultValue() == null && !follows;
            if (parameter.kind() == ParameterKind.CHOICE) {
                List<String> words = parameter.words();
                return new ChosenParameter(parameter.key(), kind(parameter), required, words, words.get(0));
            }
            return new TypedParameter(
                    parameter.key(),
                    kind(parameter),
                    required,
                    parameter.defaultValue() instanceof Integer absent && absent >= 0 ? absent : null,
                    number ? (Integer) parameter.minimum() : null,
                    number ? (Integer) parameter.maximum() : null);
        }
    }

    /** A setting of the machine. */
    sealed interface SettingForm {
        record NumberSetting(
                String key,
                String kind,
                int minimum,
                int maximum,
                @JsonProperty("default") int first,
                String limits,
                boolean structural)
                implements SettingForm {}

        record ChosenSetting(
                String key,
                String kind,
                List<String> values,
                @JsonProperty("default") String first,
                String limits,
                boolean structural)
                implements SettingForm {}

        private static SettingForm of(Setting<?> setting) {
            String kind = setting.words().equals(SWITCH) ? "switch" : Json.word(setting.kind());
            return setting.defaultValue() instanceof Integer first
                    ? new NumberSetting(
                            setting.key(),
                            kind,
                            setting.minimum(),
                            setting.maximum(),
                            first,
                            setting.limits(),
                            setting.isStructural())
                    : new ChosenSetting(
                            setting.key(),
                            kind,
                            setting.words(),
                            Settings.defaults().asTexts().get(setting.key()),
                            setting.limits(),
                            setting.isStructural());
        }
    }

    static FormsJson all() {
        return new FormsJson(
                Operations.all().stream().map(OperationForm::of).toList(),
                Setting.all().stream().map(SettingForm::of).toList());
    }

    private static String kind(Parameter parameter) {
        return switch (parameter.kind()) {
            case NEW_NAME -> "name";
            case NUMBER -> numberKind(parameter);
            case PROCESS, GROUP, MAILBOX, OBJECT, CHOICE, CAPABILITIES, DATA -> Json.word(parameter.kind());
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
}
