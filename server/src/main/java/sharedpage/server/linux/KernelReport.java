package sharedpage.server.linux;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sharedpage.sim.operation.OperationDescription;

/** Both runs side by side as a text, and the table of all lessons. */
public final class KernelReport {
    private static final String LESSON = "%-22s %6s %11s %15s %12s\n";
    private static final int WIDTH = 34;

    private KernelReport() {}

    /** All facts of a scenario, operation by operation. */
    public static String of(KernelComparison compared, String kernel) {
        StringBuilder text = new StringBuilder();
        text.append(compared.scenario().title())
                .append(", in the model and on ")
                .append(kernel)
                .append('\n');
        int number = 0;
        for (ComparedFact fact : compared.facts()) {
            if (fact.operation() != number) {
                number = fact.operation();
                text.append('\n').append(heading(compared, number)).append('\n');
                text.append(row("", "model", "Linux", ""));
            }
            text.append(row(fact.kind().word(), words(fact, fact.model()), words(fact, fact.linux()), verdict(fact)));
        }
        return text.append('\n').append(total(compared)).toString();
    }

    private static String heading(KernelComparison compared, int number) {
        String bytes = compared.kernelBytes().get(number - 1);
        String said = OperationDescription.of(compared.operations().get(number - 1));
        boolean same = compared.facts().stream()
                .anyMatch(fact -> fact.operation() == number
                        && fact.kind() == FactKind.BYTES
                        && fact.linux().equals(bytes));
        String moved = same || bytes.isEmpty() ? "" : " In the kernel, " + bytes + " bytes.";
        return number + ". " + said + moved;
    }

    private static String verdict(ComparedFact fact) {
        return switch (fact.agreement()) {
            case EQUAL, UNEXPLAINED -> fact.agreement().words();
            case BY_SETTING -> "by setting " + fact.reason();
            case NOT_OBSERVABLE -> fact.agreement().words() + ": " + fact.reason();
        };
    }

    private static String words(ComparedFact fact, String text) {
        return fact.kind() == FactKind.DATA ? BytePatterns.words(text) : text;
    }

    /** Long texts take several lines. */
    private static String row(String kind, String model, String linux, String verdict) {
        List<String> left = wrapped(model);
        List<String> right = wrapped(linux);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String row = String.format(
                    Locale.ROOT,
                    "   %-9s %-34s %-34s %s",
                    i == 0 ? kind : "",
                    i < left.size() ? left.get(i) : "",
                    i < right.size() ? right.get(i) : "",
                    i == 0 ? verdict : "");
            rows.append(row.stripTrailing()).append('\n');
        }
        return rows.toString();
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        for (String part : (text.isEmpty() ? "-" : text).split("(?<=;) ", -1)) {
            for (int from = 0; from < part.length(); from += WIDTH) {
                lines.add(part.substring(from, Math.min(part.length(), from + WIDTH)));
            }
        }
        return lines;
    }

    private static String total(KernelComparison compared) {
        return compared.count(Agreement.EQUAL) + " facts equal, " + compared.count(Agreement.BY_SETTING)
                + " by setting, " + compared.count(Agreement.NOT_OBSERVABLE) + " not observable, "
                + compared.count(Agreement.UNEXPLAINED) + " unexplained\n";
    }

    /** How many facts of each scenario go together in which way, a line each, and their sums. */
    public static String table(List<KernelComparison> all) {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, LESSON, "", "equal", "by setting", "not observable", "unexplained"));
        all.forEach(compared -> text.append(line(compared.scenario().name(), List.of(compared))));
        return text.append(line("all", all)).toString();
    }

    private static String line(String name, List<KernelComparison> some) {
        return String.format(
                Locale.ROOT,
                LESSON,
                name,
                count(some, Agreement.EQUAL),
                count(some, Agreement.BY_SETTING),
                count(some, Agreement.NOT_OBSERVABLE),
                count(some, Agreement.UNEXPLAINED));
    }

    private static long count(List<KernelComparison> some, Agreement agreement) {
        return some.stream().mapToLong(compared -> compared.count(agreement)).sum();
    }
}
