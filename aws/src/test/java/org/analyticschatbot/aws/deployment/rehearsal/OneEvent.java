package org.analyticschatbot.aws.deployment.rehearsal;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process of Lambda for one event: {@code OneEvent CLASS EVENT}. It prints what the function answers. */
public final class OneEvent {

    private OneEvent() {}

    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        RequestStreamHandler function = Class.forName(arguments[0])
                .asSubclass(RequestStreamHandler.class)
                .getDeclaredConstructor()
                .newInstance();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        function.handleRequest(
                new ByteArrayInputStream(Files.readAllBytes(Path.of(arguments[1]))), answer, new NoCaller());
        System.out.println(answer.toString(StandardCharsets.UTF_8));
    }
}
