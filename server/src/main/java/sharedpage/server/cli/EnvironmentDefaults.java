package sharedpage.server.cli;

import java.util.Locale;
import java.util.function.UnaryOperator;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Every option of {@code serve} can be set in the environment: {@code --trust-proxy} is
 * {@code LAB_TRUST_PROXY}. {@code LAB_DATA} applies to all commands. The command line takes
 * precedence.
 */
public final class EnvironmentDefaults implements IDefaultValueProvider {
    private final UnaryOperator<String> variables;

    /**
     * Defaults from these variables.
     *
     * @param variables the value of a variable by its name, or null
     */
    public EnvironmentDefaults(UnaryOperator<String> variables) {
        this.variables = variables;
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option && isMeant(option)
                ? variables.apply(name(option.longestName()))
                : null;
    }

    private static boolean isMeant(OptionSpec option) {
        boolean serves = option.command().name().equals("serve") && !option.usageHelp() && !option.versionHelp();
        return serves || option.longestName().equals("--data");
    }

    private static String name(String option) {
        return "LAB_" + option.replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
