package org.analyticschatbot.aws.deployment.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/**
 * From the start of a process to its first answered event: {@code ColdStartBenchmark NODE_FOLDER STARTS FUNCTION=SCENE=FOLDER…}.
 * Each folder is one that {@code aws/aot-cache} has made. AWS, Slack and Teams are played by this process; the
 * functions run with the flags that Lambda gives them.
 */
public final class ColdStartBenchmark {

    private static final List<String> LAMBDA = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx400m");
    private static final int PATIENCE_SECONDS = 60;

    private final int starts;
    private final Path eventFile;
    private final Path answering;
    private final Map<String, List<Double>> times = new LinkedHashMap<>();

    private ColdStartBenchmark(int starts, Path folder) throws IOException {
        this.starts = starts;
        this.eventFile = folder.resolve("event.json");
        this.answering = folder.resolve("one-event.jar");
        jar();
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("cold-start");
        ColdStartBenchmark benchmark = new ColdStartBenchmark(Integer.parseInt(arguments[1]), folder);
        // Starts of all kinds take turns, so that what else the machine does hits each of them; the first round counts for nothing.
        for (int round = 0; round <= benchmark.starts; round++) {
            benchmark.node(Path.of(arguments[0]), round);
            for (String function : Arrays.asList(arguments).subList(2, arguments.length)) {
                benchmark.function(function.split("=", -1), round);
            }
        }
        benchmark.times.forEach(ColdStartBenchmark::print);
    }

    private void jar() throws IOException {
        String classFile = OneEvent.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(answering));
                InputStream in = Objects.requireNonNull(OneEvent.class.getResourceAsStream("OneEvent.class"))) {
            out.putNextEntry(new ZipEntry(classFile));
            in.transferTo(out);
        }
    }

    private void node(Path folder, int round) throws Exception {
        try (Stage stage = Stage.open()) {
            Files.writeString(eventFile, Scene.SLACK.event(stage).toString());
            List<String> command =
                    List.of(folder.resolve("node_modules/.bin/node").toString(), "lambda.js", eventFile.toString());
            measure("@slack/bolt on Node", round, new ProcessBuilder(command).directory(folder.toFile()), stage);
        }
    }

    private void function(String[] function, int round) throws Exception {
        Path folder = Path.of(function[2]);
        String name = function[0].substring(function[0].lastIndexOf('.') + 1);
        start(name, function, folder, List.of("-XX:AOTMode=off"), round);
        start(name + ", AOT cache", function, folder, List.of("-XX:AOTCache=" + folder.resolve("functions.aot")), round);
    }

    private void start(String name, String[] function, Path folder, List<String> flags, int round) throws Exception {
        try (Stage stage = Stage.open()) {
            Files.writeString(eventFile, Scene.valueOf(function[1]).event(stage).toString());
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
            command.addAll(LAMBDA);
            command.addAll(flags);
            command.addAll(List.of(
                    "-cp",
                    Files.readString(folder.resolve("class-path")) + ":" + answering,
                    OneEvent.class.getName(),
                    function[0],
                    eventFile.toString()));
            measure(name, round, new ProcessBuilder(command), stage);
        }
    }

    private void measure(String name, int round, ProcessBuilder process, Stage stage) throws Exception {
        process.environment().putAll(stage.variables());
        process.environment()
                .putAll(Map.of(
                        "SIGNING_SECRET", Stage.SIGNING_SECRET,
                        "AWS_ENDPOINT_URL", stage.services().address().toString(),
                        "AWS_REGION", "us-east-1",
                        "AWS_ACCESS_KEY_ID", "rehearsed",
                        "AWS_SECRET_ACCESS_KEY", "rehearsed"));
        process.redirectError(ProcessBuilder.Redirect.DISCARD);
        long before = System.nanoTime();
        Process started = process.start();
        String answer;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            answer = out.readLine();
        }
        double millis = (System.nanoTime() - before) / 1e6;
        if (!started.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || started.exitValue() != 0) {
            throw new IllegalStateException(name + " broke: " + answer);
        }
        if (!isHandled(answer)) {
            throw new IllegalStateException(name + " answered " + answer);
        }
        if (round > 0) {
            times.computeIfAbsent(name, ignored -> new ArrayList<>()).add(millis);
        }
    }

    private static boolean isHandled(String answer) {
        return answer.isEmpty() || answer.contains("\"statusCode\":20") || answer.contains("\"batchItemFailures\":[]");
    }

    private static void print(String name, List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        System.out.printf(
                "%-45s median %5.0f  least %5.0f  most %5.0f ms%n",
                name, sorted.get(sorted.size() / 2), sorted.getFirst(), sorted.getLast());
    }
}
