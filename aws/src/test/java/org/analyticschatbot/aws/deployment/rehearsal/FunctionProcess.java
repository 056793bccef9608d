package org.analyticschatbot.aws.deployment.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A new process for one event, with the environment that the stack gives it; AWS, Slack and Teams are played by this process. */
public final class FunctionProcess {

    private static final int PATIENCE_SECONDS = 60;

    private final Scene scene;
    private final Path eventFile;

    /** @param eventFile where the event is put for the process */
    public FunctionProcess(Scene scene, Path eventFile) {
        this.scene = scene;
        this.eventFile = eventFile;
    }

    /** What a process of Lambda is started with. */
    public List<String> java(String classPath, List<String> flags, String function) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, OneEvent.class.getName(), function, eventFile.toString()));
        return command;
    }

    /**
     * @param folder in which the process starts
     * @return milliseconds from its start until it has answered
     * @throws IllegalStateException if it did not handle the event
     */
    public double answer(List<String> command, Path folder) throws IOException, InterruptedException {
        try (Stage stage = Stage.open()) {
            Files.writeString(eventFile, scene.event(stage).toString());
            ProcessBuilder process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            process.environment().putAll(stage.variables());
            process.environment().putAll(environment(stage));
            return answered(process);
        }
    }

    private static Map<String, String> environment(Stage stage) {
        return Map.of(
                "SIGNING_SECRET", Stage.SIGNING_SECRET,
                "AWS_ENDPOINT_URL", stage.services().address().toString(),
                "AWS_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", "rehearsed",
                "AWS_SECRET_ACCESS_KEY", "rehearsed");
    }

    private static double answered(ProcessBuilder process) throws IOException, InterruptedException {
        long before = System.nanoTime();
        Process started = process.start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            String answer = out.readLine();
            while (answer != null && isLogged(answer)) {
                answer = out.readLine();
            }
            double millis = (System.nanoTime() - before) / 1e6;
            requireHandled(answer, started);
            return millis;
        } finally {
            started.destroyForcibly();
        }
    }

    /** Lines of the log and of metrics are printed as well. */
    private static boolean isLogged(String line) {
        return line.startsWith("{\"timestamp\"") || line.startsWith("{\"_aws\"");
    }

    private static void requireHandled(String answer, Process process) throws InterruptedException {
        boolean hasEnded = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        boolean isHandled = answer != null
                && (answer.isEmpty()
                        || answer.contains("\"statusCode\":20")
                        || answer.contains("\"batchItemFailures\":[]"));
        if (!hasEnded || process.exitValue() != 0 || !isHandled) {
            throw new IllegalStateException("The process answered " + answer);
        }
    }
}
