package sharedpage.benchmarks.explore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SPIN on a model in Promela: the verifier that it writes in C, compiled and run. */
final class SpinSearch {
    private static final Pattern OUTCOME = Pattern.compile("^\\s*outcome: (.*)$", Pattern.MULTILINE);
    private static final Pattern STATES = Pattern.compile("(\\d+) states, stored");
    private static final Pattern MEGABYTES = Pattern.compile("([0-9.]+)\\s+actual memory usage for states");
    private static final int LONGEST_ORDER = 100_000;

    /** Bits of the size of its hash table; a greater one makes it quicker on the greatest model and slower on the others. */
    private static final int TABLE = 22;

    private final Path model;
    private final Path folder;

    /**
     * A model for SPIN.
     *
     * @param model a file in Promela that prints its outcomes
     * @param folder for what is generated; need not exist
     */
    SpinSearch(Path model, Path folder) {
        this.model = model.toAbsolutePath();
        this.folder = folder;
    }

    /** Every order: no statements merged into one (-o3), none left out. */
    Searched full() throws IOException, InterruptedException {
        return searched("SPIN, full", List.of("spin", "-a", "-o3", model.toString()), "-DNOREDUCE");
    }

    /** With its own partial order reduction, and with statements merged, as it comes. */
    Searched reduced() throws IOException, InterruptedException {
        return searched("SPIN, its reduction", List.of("spin", "-a", model.toString()), "-UNOREDUCE");
    }

    /** What every order leads to; a variable that is only written and printed is part of the state (-o2). */
    Set<String> ends() throws IOException, InterruptedException {
        make(List.of("spin", "-a", "-o2", "-o3", model.toString()), "-DNOREDUCE");
        return outcomes(verified());
    }

    private Searched searched(String how, List<String> generates, String reduction)
            throws IOException, InterruptedException {
        make(generates, reduction);
        Repeated<String> timed = Repeated.of(this::verified);
        String said = timed.last();
        double bytes = Double.parseDouble(first(MEGABYTES, said)) * (1 << 20);
        return new Searched(how, Long.parseLong(first(STATES, said)), timed, bytes, outcomes(said));
    }

    private void make(List<String> generates, String reduction) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        said(generates);
        said(List.of("gcc", "-O2", "-w", "-DSAFETY", "-DPRINTF", "-DMEMLIM=2048", reduction, "-o", "pan", "pan.c"));
    }

    private String verified() throws IOException, InterruptedException {
        String said = said(List.of("./pan", "-E", "-n", "-w" + TABLE, "-m" + LONGEST_ORDER));
        if (!said.contains("errors: 0") || said.contains("Search not completed")) {
            throw new IllegalStateException(model + " was not tried to its end: " + said);
        }
        return said;
    }

    private static Set<String> outcomes(String said) {
        return new TreeSet<>(
                OUTCOME.matcher(said).results().map(result -> result.group(1)).toList());
    }

    private static String first(Pattern pattern, String said) {
        Matcher matcher = pattern.matcher(said);
        if (!matcher.find()) {
            throw new IllegalStateException("SPIN did not print \"" + pattern + "\" but: " + said);
        }
        return matcher.group(1);
    }

    /** Runs a program and gives all it said. */
    private String said(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed: " + said);
        }
        return said;
    }
}
