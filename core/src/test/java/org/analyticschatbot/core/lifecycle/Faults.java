package org.analyticschatbot.core.lifecycle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.core.processprompt.Rows;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.jspecify.annotations.Nullable;

/** Counts every call of every port and lets one of them go wrong. */
final class Faults {

    /** What goes wrong at the call that was chosen. */
    enum Fault {
        /** Refused before anything happened. */
        NOT_DONE,
        /** It happened, but the caller is told that nobody knows. */
        DONE_BUT_UNKNOWN,
        /** It did not happen, and the caller is told that nobody knows. */
        NOT_DONE_BUT_UNKNOWN,
        /** The worker dies before the call. */
        CRASH_BEFORE,
        /** The worker dies after the call. */
        CRASH_AFTER,
        /** The worker stands still before the call; meanwhile all its events are delivered again to others. */
        OVERTAKEN,
        /** The worker stands still until its lease has ended and others have done everything. */
        OUTLIVED
    }

    /** The end of a worker: nothing but the test's world may catch it. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash() {
            super("the worker died", null, false, false);
        }
    }

    private final Fault fault;
    private final int at;
    private final Runnable others;
    private final Runnable othersMuchLater;
    private final List<String> calls = new ArrayList<>();
    private boolean healed;
    private boolean fired;

    /**
     * @param at the number of the call that goes wrong, from 1
     * @param others what other workers do while one stands still
     */
    Faults(Fault fault, int at, Runnable others, Runnable othersMuchLater) {
        this.fault = fault;
        this.at = at;
        this.others = others;
        this.othersMuchLater = othersMuchLater;
    }

    void heal() {
        healed = true;
    }

    /** False once {@code at} lies beyond the last call. */
    boolean haveFired() {
        return fired;
    }

    /** The call that went wrong, for messages. */
    String place() {
        return fired ? calls.get(at - 1) : "nowhere";
    }

    /** The port, with the fault at its chosen call. */
    <T> T around(Class<T> port, T real) {
        Object proxy = Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (self, method, arguments) -> call(port, real, method, arguments == null ? new Object[0] : arguments));
        return port.cast(proxy);
    }

    private @Nullable Object call(Class<?> port, Object real, Method method, Object[] arguments) throws Throwable {
        calls.add(port.getSimpleName() + "." + method.getName());
        if (healed || fired || calls.size() != at || isClose(method)) {
            return invoke(real, method, arguments);
        }
        fired = true;
        return failing(real, method, arguments);
    }

    /** Closing is the one thing that cannot fail in a way that anybody could tell. */
    private static boolean isClose(Method method) {
        return method.getName().equals("close");
    }

    private @Nullable Object failing(Object real, Method method, Object[] arguments) throws Throwable {
        switch (fault) {
            case NOT_DONE -> throw new InfrastructureException(Kind.NOT_DONE, "injected");
            case NOT_DONE_BUT_UNKNOWN -> throw new InfrastructureException(Kind.UNKNOWN, "injected");
            case CRASH_BEFORE -> throw new Crash();
            case DONE_BUT_UNKNOWN -> {
                invoke(real, method, arguments);
                throw new InfrastructureException(Kind.UNKNOWN, "injected");
            }
            case CRASH_AFTER -> {
                invoke(real, method, arguments);
                throw new Crash();
            }
            case OVERTAKEN -> others.run();
            case OUTLIVED -> othersMuchLater.run();
        }
        return invoke(real, method, arguments);
    }

    private @Nullable Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            Object result = method.invoke(real, arguments);
            return result instanceof Rows rows ? around(Rows.class, rows) : result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
