package org.analyticschatbot.aws.deployment.rehearsal;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.Environment;
import org.analyticschatbot.aws.deployment.Parts;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a function does before Lambda takes its snapshot: its scene, as often as it takes to load and compile what the
 * scene needs. Nothing of the deployment itself gets into the snapshot: its settings, secrets, clients and random numbers are
 * made after it has been restored, with the first event
 * (docs.aws.amazon.com/lambda/latest/dg/snapstart-runtime-hooks-java.html).
 */
public final class Rehearsal implements Resource {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final int TIMES = 3;
    private static final int LEAST_ERROR = 400;

    /** The context of snapshots does not keep them. */
    private static final List<Rehearsal> ALL = new CopyOnWriteArrayList<>();

    private final Function<Supplier<Parts>, RequestStreamHandler> function;
    private final Scene scene;

    Rehearsal(Function<Supplier<Parts>, RequestStreamHandler> function, Scene scene) {
        this.function = function;
        this.scene = scene;
    }

    /** The deployment of this process, for a function that is to be rehearsed before a snapshot. */
    public static Supplier<Parts> deployment(Function<Supplier<Parts>, RequestStreamHandler> function, Scene scene) {
        Rehearsal rehearsal = new Rehearsal(function, scene);
        ALL.add(rehearsal);
        Core.getGlobalContext().register(rehearsal);
        return Environment.deployment();
    }

    /** For whoever trains a cache of the JVM: {@code Rehearsal CLASS…} makes functions as Lambda does and plays them once. */
    public static void main(String[] functions) throws ReflectiveOperationException, IOException {
        for (String function : functions) {
            Object ignored = Class.forName(function).getDeclaredConstructor().newInstance();
        }
        for (Rehearsal rehearsal : ALL) {
            rehearsal.play(Stage.openAsDeployed());
        }
    }

    /** Never fails: a function that could not rehearse answers its first event later, and that is all. */
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            for (int time = 0; time < TIMES; time++) {
                play();
            }
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.warn("The first event will take longer: {}", e.toString());
        }
        Environment.forget();
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        Environment.forget();
    }

    /** @throws IllegalStateException if the function did not handle the event */
    void play() throws IOException {
        play(Stage.open());
    }

    private void play(Stage opened) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Stage stage = opened) {
            byte[] event = scene.event(stage).toString().getBytes(StandardCharsets.UTF_8);
            function.apply(stage::parts).handleRequest(new ByteArrayInputStream(event), answer, new NoCaller());
        }
        requireHandled(answer.toString(StandardCharsets.UTF_8));
    }

    private void requireHandled(String answer) {
        if (!answer.isEmpty() && !isHandled(JsonParser.parseString(answer).getAsJsonObject())) {
            throw new IllegalStateException("The scene " + scene + " ended with " + answer);
        }
    }

    private static boolean isHandled(JsonObject answer) {
        return answer.has("statusCode")
                ? answer.get("statusCode").getAsInt() < LEAST_ERROR
                : answer.getAsJsonArray("batchItemFailures").isEmpty();
    }
}
