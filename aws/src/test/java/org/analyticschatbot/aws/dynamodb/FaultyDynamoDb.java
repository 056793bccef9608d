package org.analyticschatbot.aws.dynamodb;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A client of a real DynamoDB whose next calls of one operation go wrong as they are told to. */
final class FaultyDynamoDb {

    private final DynamoDbClient real;
    private final Deque<Fault> faults = new ArrayDeque<>();
    private String operation = "";
    private int calls;

    FaultyDynamoDb(DynamoDbClient real) {
        this.real = real;
    }

    DynamoDbClient client() {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> call(method.getName(), () -> method.invoke(real, arguments)));
    }

    void fail(String faultyOperation, Fault... next) {
        operation = faultyOperation;
        calls = 0;
        faults.clear();
        faults.addAll(List.of(next));
    }

    int calls() {
        return calls;
    }

    private Object call(String name, Call call) throws Throwable {
        if (!name.equals(operation)) {
            return call.result();
        }
        calls++;
        Fault fault = faults.poll();
        return fault == null ? call.result() : fault.instead(call);
    }

    /** Nothing is done, and the caller is told. */
    static Fault refused(SdkException told) {
        return call -> {
            throw told;
        };
    }

    /** All is done, and then the answer is lost. */
    static Fault lost(SdkException told) {
        return call -> {
            call.result();
            throw told;
        };
    }

    /** All is done, then something else happens, and the answer is lost. */
    static Fault lostAfter(Runnable meanwhile, SdkException told) {
        return call -> {
            call.result();
            meanwhile.run();
            throw told;
        };
    }

    interface Fault {
        Object instead(Call call) throws Throwable;
    }

    interface Call {
        Object invoke() throws ReflectiveOperationException;

        default Object result() throws Throwable {
            try {
                return invoke();
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
