package sharedpage.server.linux;

import java.util.Arrays;
import java.util.List;

/** Reads the reply of the kernel program to one command. */
final class KernelFacts {
    private KernelFacts() {}

    static Facts of(List<String> reply) {
        List<String> first = Arrays.asList(reply.get(0).split(" ", -1));
        Facts.Builder facts = new Facts.Builder().with(FactKind.RESULT, first.get(0));
        if (first.size() > 2) {
            facts.with(FactKind.BYTES, first.get(1));
            facts.with(FactKind.DATA, String.join(" ", first.subList(3, first.size())));
        }
        return facts.with(FactKind.HARM, lines(reply, "changed ", "appeared ", "gone "))
                .with(FactKind.STATES, values(reply, "state "))
                .with(FactKind.MESSAGES, values(reply, "messages "))
                .with(FactKind.NOTICES, values(reply, "notice "))
                .build();
    }

    /** How many bytes the kernel itself has moved; empty if none. */
    static String kernelBytes(List<String> reply) {
        String[] first = reply.get(0).split(" ", -1);
        return first.length > 2 ? first[2] : "";
    }

    private static List<String> lines(List<String> reply, String... beginnings) {
        return reply.stream()
                .filter(line -> Arrays.stream(beginnings).anyMatch(line::startsWith))
                .toList();
    }

    private static List<String> values(List<String> reply, String beginning) {
        return lines(reply, beginning).stream()
                .map(line -> line.substring(beginning.length()))
                .toList();
    }
}
