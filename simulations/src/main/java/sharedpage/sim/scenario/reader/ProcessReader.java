package sharedpage.sim.scenario.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import sharedpage.sim.machine.Machine;
import sharedpage.sim.machine.PageCreation;
import sharedpage.sim.memory.Bytes;
import sharedpage.sim.memory.Origin;
import sharedpage.sim.memory.Origins;
import sharedpage.sim.policy.Setting;
import sharedpage.sim.policy.Settings;
import sharedpage.sim.process.Process;
import sharedpage.sim.scenario.grammar.BytePattern;
import sharedpage.sim.scenario.grammar.NameType;
import sharedpage.sim.scenario.grammar.SymbolTable;
import sharedpage.sim.scenario.text.Problems;
import sharedpage.sim.scenario.text.SourcePosition;
import sharedpage.sim.scenario.text.YamlNode;

/**
 * Reads the processes of a scenario and gives their private pages frames: first those that the author named, then the
 * free ones with the lowest numbers, in the order of the text.
 */
final class ProcessReader {
    private final SymbolTable symbols;
    private final Problems problems;
    private final List<Wanted> wanted = new ArrayList<>();
    private Machine machine;

    ProcessReader(Settings settings, SymbolTable symbols, Problems problems) {
        this.machine = Machine.empty(settings);
        this.symbols = symbols;
        this.problems = problems;
    }

    /**
     * A private page that the author asks for.
     *
     * @param position of its number
     * @param content the node that says what it holds
     */
    private record Wanted(SourcePosition position, Process process, int page, YamlNode content) {
        Optional<Integer> frame() {
            return content.number("frame");
        }
    }

    /** A machine with these processes and their pages. */
    Machine read(Optional<YamlNode> processes) {
        Map<String, YamlNode.Field> declared = processes.map(YamlNode::fields).orElse(Map.of());
        declared.forEach((name, field) -> process(name, field, declared));
        wanted.stream().filter(page -> page.frame().isPresent()).forEach(this::mapNamed);
        wanted.stream().filter(page -> page.frame().isEmpty()).forEach(this::mapAny);
        return machine;
    }

    private void process(String name, YamlNode.Field field, Map<String, YamlNode.Field> declared) {
        NameType.reserved(name).ifPresent(why -> problems.at(field.keyPosition(), why, "choose another name."));
        int parent = field.value()
                .field("parent")
                .map(written -> parent(written, declared))
                .orElse(Process.NO_PARENT);
        int number = machine.processes().size();
        Process process = Process.fresh(number, name, parent, machine.settings().get(Setting.PAGES));
        machine = machine.with(process);
        field.value().field("private").ifPresent(pages -> pages(process, pages));
    }

    private int parent(YamlNode written, Map<String, YamlNode.Field> declared) {
        String name = written.text();
        Optional<Process> parent = machine.process(name);
        if (parent.isEmpty()
                && symbols.processes().filter(known -> known.contains(name)).isPresent()) {
            String why = declared.containsKey(name) ? " is declared further down." : " is not there from the start.";
            problems.at(written, "The parent " + name + why, "declare a parent above its children.");
        }
        return parent.map(Process::number).orElse(Process.NO_PARENT);
    }

    private void pages(Process process, YamlNode pages) {
        Set<Integer> seen = new HashSet<>();
        pages.items().stream()
                .filter(item -> item.is(YamlNode.NodeKind.NUMBER))
                .forEach(item -> page(process, item.text(), item.position(), item, seen));
        pages.fields().forEach((number, field) -> {
            if (number.matches("[0-9]{1,4}")) {
                page(process, number, field.keyPosition(), field.value(), seen);
            }
        });
    }

    private void page(Process process, String text, SourcePosition position, YamlNode content, Set<Integer> seen) {
        int page = Integer.parseInt(text);
        if (!process.hasPage(page)) {
            problems.at(
                    position,
                    process.name() + " has no page " + page + ". Expected a page from 0 to "
                            + (process.table().size() - 1) + ".",
                    "choose one of these pages, or set pages higher.");
        } else if (!seen.add(page)) {
            problems.at(position, "Page " + page + " of " + process.name() + " is here twice.", "keep one of the two.");
        } else {
            wanted.add(new Wanted(position, process, page, content));
        }
    }

    private void mapNamed(Wanted page) {
        int frame = page.frame().orElseThrow();
        YamlNode written = page.content().field("frame").orElseThrow();
        int frames = machine.frames().size();
        if (frame < 0) {
            return; // reported by the grammar
        }
        if (frame >= frames) {
            problems.at(
                    written,
                    "There is no frame " + frame + ". Expected a frame from 0 to " + (frames - 1) + ".",
                    "choose one of these frames, or set frames higher.");
        } else if (!machine.frames().get(frame).isFree()) {
            problems.at(
                    written,
                    "Frame " + frame + " is taken: it is " + machine.ownerOf(frame) + ".",
                    "choose another frame.");
        } else {
            map(page, frame);
        }
    }

    private void mapAny(Wanted page) {
        OptionalInt frame = machine.memory().freeFrame();
        if (frame.isPresent()) {
            map(page, frame.getAsInt());
        } else {
            problems.at(
                    page.position(),
                    "No frame is free for page " + page.page() + " of "
                            + page.process().name() + ": all "
                            + machine.frames().size() + " are taken.",
                    "set frames higher, or take pages away.");
        }
    }

    private void map(Wanted page, int frame) {
        boolean writable = page.content().text("rights").orElse("rw").equals("rw");
        int size = machine.settings().pageSize();
        Bytes data = data(page, size);
        Origin origin = new Origin(page.process().number(), Origin.By.INITIAL, page.page(), 0, 0, false);
        machine = PageCreation.createPrivate(
                machine,
                page.process().number(),
                page.page(),
                frame,
                Bytes.zeros(size).with(0, data),
                Origins.of(data.size(), origin),
                writable);
    }

    /** What the author put into the page: all of it or, if the data has a length of its own, its beginning. */
    private Bytes data(Wanted page, int size) {
        Optional<BytePattern> data = BytePattern.in(page.content());
        int length = data.map(written -> written.length(size)).orElse(0);
        if (length > size) {
            problems.at(
                    page.position(),
                    length + " bytes do not fit into a page of " + size + ".",
                    "write at most " + size + " bytes.");
        }
        return data.map(written -> written.bytes(Math.min(length, size))).orElse(Bytes.EMPTY);
    }
}
