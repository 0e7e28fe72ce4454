package sharedpage.server.linux;

import java.util.ArrayList;
import java.util.List;

/**
 * What a kernel did with the commands of a scenario. As a text it is a recording:
 *
 * <pre>
 *     Linux 6.1.0-31-amd64 x86_64, kernel_page 4096
 *     &gt; write A 2 0 600 41
 *     done 600 4184
 *     changed A 2 0-511
 *     changed A 3 0-87
 * </pre>
 *
 * @param kernel its name, release and machine, as uname(1) says them, and the size of its pages
 * @param exchanges commands with the lines of their replies
 */
public record KernelRun(String kernel, List<Exchange> exchanges) {
    /** The last line of a reply as the kernel program writes it. */
    static final String END = ".";

    private static final String PROMPT = "> ";

    public KernelRun {
        exchanges = List.copyOf(exchanges);
    }

    /** One command and the lines of its reply, without the full stop at its end. */
    public record Exchange(String command, List<String> reply) {
        public Exchange {
            reply = List.copyOf(reply);
        }
    }

    /** A run from what the kernel program wrote: for each command the lines of its reply and a full stop. */
    static KernelRun of(String kernel, List<String> commands, List<String> output) {
        List<Exchange> exchanges = new ArrayList<>();
        List<String> reply = new ArrayList<>();
        for (String line : output) {
            if (line.equals(END)) {
                exchanges.add(new Exchange(commands.get(exchanges.size()), reply));
                reply = new ArrayList<>();
            } else {
                reply.add(line);
            }
        }
        return new KernelRun(kernel, exchanges);
    }

    /** A run from its recording. */
    public static KernelRun read(String recording) {
        List<String> lines = recording.lines().toList();
        List<Exchange> exchanges = new ArrayList<>();
        int at = 1;
        while (at < lines.size()) {
            int end = at + 1;
            while (end < lines.size() && !lines.get(end).startsWith(PROMPT)) {
                end++;
            }
            exchanges.add(new Exchange(lines.get(at).substring(PROMPT.length()), lines.subList(at + 1, end)));
            at = end;
        }
        return new KernelRun(lines.get(0), exchanges);
    }

    /** The commands of all exchanges. */
    public List<String> commands() {
        return exchanges.stream().map(Exchange::command).toList();
    }

    /** The recording. */
    public String text() {
        StringBuilder text = new StringBuilder(kernel).append('\n');
        for (Exchange exchange : exchanges) {
            text.append(PROMPT).append(exchange.command()).append('\n');
            exchange.reply().forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }
}
