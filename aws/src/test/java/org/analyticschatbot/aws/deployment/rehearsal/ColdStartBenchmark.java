package org.analyticschatbot.aws.deployment.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/**
 * From the start of a process to its first answered event: {@code ColdStartBenchmark STARTS FUNCTION=SCENE=FOLDER…}, beside {@code
 * @slack/bolt} on Node. Each folder is one that {@code aws/aot-cache} has made. The functions run with the flags that
 * Lambda gives them.
 */
public final class ColdStartBenchmark {

    private static final List<String> LAMBDA = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx400m");
    private static final Path NODE = Path.of("benchmarks/slack-endpoint").toAbsolutePath();

    private final Path work;
    private final Path program;
    private final Map<String, List<Double>> times = new LinkedHashMap<>();

    private ColdStartBenchmark(Path work) throws IOException {
        this.work = work;
        this.program = work.resolve("one-event.jar");
        jarProgram();
    }

    /** Starts of all kinds take turns, so that what else the machine does hits each of them; the first round counts for nothing. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ColdStartBenchmark benchmark = new ColdStartBenchmark(Files.createTempDirectory("cold-start"));
        int starts = Integer.parseInt(arguments[0]);
        for (int round = 0; round <= starts; round++) {
            benchmark.node(round > 0);
            for (String function : Arrays.asList(arguments).subList(1, arguments.length)) {
                String[] parts = function.split("=", -1);
                benchmark.function(parts[0], Scene.valueOf(parts[1]), Path.of(parts[2]), round > 0);
            }
        }
        benchmark.times.forEach(ColdStartBenchmark::print);
    }

    private void jarProgram() throws IOException {
        String classFile = OneEvent.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(program));
                InputStream in = Objects.requireNonNull(OneEvent.class.getResourceAsStream("OneEvent.class"))) {
            out.putNextEntry(new ZipEntry(classFile));
            in.transferTo(out);
        }
    }

    private void node(boolean counts) throws IOException, InterruptedException {
        Path event = work.resolve("event.json");
        List<String> command =
                List.of(NODE.resolve("node_modules/.bin/node").toString(), "lambda.js", event.toString());
        add("@slack/bolt on Node", counts, new FunctionProcess(Scene.SLACK, event).answer(command, NODE));
    }

    private void function(String function, Scene scene, Path folder, boolean counts)
            throws IOException, InterruptedException {
        String name = function.substring(function.lastIndexOf('.') + 1);
        add(name, counts, start(function, scene, folder, "-Xshare:auto"));
        add(
                name + ", AOT cache",
                counts,
                start(function, scene, folder, "-XX:AOTCache=" + folder.resolve("functions.aot")));
    }

    private double start(String function, Scene scene, Path folder, String flag)
            throws IOException, InterruptedException {
        FunctionProcess process = new FunctionProcess(scene, work.resolve("event.json"));
        List<String> flags = new ArrayList<>(LAMBDA);
        flags.add(flag);
        String classPath = Files.readString(folder.resolve("class-path")) + ":" + program;
        return process.answer(process.java(classPath, flags, function), work);
    }

    private void add(String name, boolean counts, double millis) {
        if (counts) {
            times.computeIfAbsent(name, unknown -> new ArrayList<>()).add(millis);
        }
    }

    private static void print(String name, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                "%-45s median %5.0f  least %5.0f  most %5.0f ms%n",
                name, sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
    }
}
