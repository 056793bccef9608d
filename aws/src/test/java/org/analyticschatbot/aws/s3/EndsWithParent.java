package org.analyticschatbot.aws.s3;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Runs another main class in a process that ends when its parent does: then its standard input ends. */
public final class EndsWithParent {

    private EndsWithParent() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().start(EndsWithParent::haltAtEndOfInput);
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static void haltAtEndOfInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // As good as the end.
        }
        Runtime.getRuntime().halt(1);
    }
}
