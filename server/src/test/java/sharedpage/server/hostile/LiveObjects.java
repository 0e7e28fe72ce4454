package sharedpage.server.hostile;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What is alive in this Java machine after a collection, of the classes of the server and of those parts of Javalin and
 * Jetty that stand for a request, a connection or a session. What is small and in each of them is left out.
 *
 * @param instances of each class, by its name
 */
record LiveObjects(Map<String, Integer> instances) {
    private static final Pattern LINE = Pattern.compile(
            "\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+((?:sharedpage|io\\.javalin|org\\.eclipse\\.jetty\\.(?!http|util))\\S+).*");
    /** It is kept for each address, but for 10,000 of them at most. */
    private static final String BOUNDED = "sharedpage.server.limits.TokenBucket";

    /** Collects what nobody uses, and counts the rest. */
    static LiveObjects now() {
        Map<String, Integer> instances = new TreeMap<>();
        Matcher matcher = LINE.matcher("");
        histogram().lines().filter(line -> matcher.reset(line).matches()).forEach(line -> {
            instances.merge(matcher.group(2), Integer.parseInt(matcher.group(1)), Integer::sum);
        });
        return new LiveObjects(instances);
    }

    private static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "gcClassHistogram",
                            new Object[] {new String[0]},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new AssertionError("this Java machine does not tell what is alive", e);
        }
    }

    /** The classes of which there are at least so many more than before. */
    Map<String, Integer> moreThan(LiveObjects before, int least) {
        Map<String, Integer> more = new TreeMap<>();
        instances.forEach((name, now) -> {
            int grown = now - before.instances.getOrDefault(name, 0);
            if (grown >= least && !name.equals(BOUNDED)) {
                more.put(name, grown);
            }
        });
        return more;
    }
}
