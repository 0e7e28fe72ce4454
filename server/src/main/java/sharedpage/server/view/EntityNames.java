package sharedpage.server.view;

import java.util.List;
import java.util.stream.Stream;
import sharedpage.sim.machine.Machine;

/** The names by which the wire calls what the model numbers; null for a number below 0, which stands for none. */
record EntityNames(Machine machine) {
    String process(int number) {
        return number < 0 ? null : machine.processes().get(number).name();
    }

    List<String> processes(Stream<Integer> numbers) {
        return numbers.map(this::process).toList();
    }

    String group(int number) {
        return number < 0 ? null : machine.groups().get(number).name();
    }

    String mailbox(int number) {
        return number < 0 ? null : machine.mailboxes().get(number).name();
    }

    String object(int number) {
        return number < 0 ? null : machine.capabilities().objects().get(number).name();
    }

    /** The number of a frame, slot or page, which has no name. */
    static Integer number(int number) {
        return number < 0 ? null : number;
    }
}
