package org.analyticschatbot.aws.assembly;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.analyticschatbot.aws.assembly.stack.DeployedFunction;
import org.jspecify.annotations.Nullable;

/**
 * The processes of functions, one at a time. Each question may lose one of them, before or after any call to AWS that is
 * made for it; whatever that process still wants from AWS it does not get. So it is when a function's time is over.
 */
final class Lives {

    /** Of a call to AWS: as long as those take that go to Athena. */
    private static final Duration CALL = Duration.ofMillis(100);

    private final TestClock clock;
    private final Map<String, Death> deaths = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<String, Set<Need>> needs = new HashMap<>();
    private final Set<String> died = new HashSet<>();
    private String current = "";
    private String function = "";
    private Instant end = Instant.MAX;
    private boolean isDead;

    /** @param call counted from 1, over all processes that work for the question */
    record Death(int call, boolean isBefore) {}

    Lives(TestClock clock) {
        this.clock = clock;
    }

    void kill(String question, Death death) {
        deaths.put(question, death);
    }

    /** Calls that were made for that question. */
    int calls(String question) {
        return calls.getOrDefault(question, 0);
    }

    /** Questions that have lost a process. */
    Set<String> died() {
        return died;
    }

    /** What each function has needed up to now, by its name. */
    Map<String, Set<Need>> needs() {
        return needs;
    }

    /** @return false if the process died, or its function's time was over */
    boolean live(String question, DeployedFunction called, Life life) throws IOException {
        current = question;
        function = called.name();
        end = clock.instant().plus(called.timeout());
        isDead = false;
        try {
            life.run();
            return !isDead;
        } catch (Killed killed) {
            return false;
        } finally {
            current = "";
            end = Instant.MAX;
        }
    }

    /** For functions that wait, or are made to. */
    void pass(Duration time) {
        clock.pass(time);
        if (clock.instant().isAfter(end)) {
            isDead = true;
            throw new Killed();
        }
    }

    <T> T watched(Class<T> type, T client) {
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> isShortForm(arguments)
                        ? InvocationHandler.invokeDefault(self, method, arguments)
                        : call(client, method, arguments));
        return type.cast(proxy);
    }

    /** One that makes its request of what it is given, and calls the other one. */
    private static boolean isShortForm(Object @Nullable [] arguments) {
        return arguments != null && arguments.length > 0 && arguments[0] instanceof Consumer;
    }

    private @Nullable Object call(Object client, Method method, Object @Nullable [] arguments) throws Throwable {
        if (isDead) {
            throw new Killed();
        }
        if (arguments != null && arguments.length > 0) {
            needs.computeIfAbsent(function, name -> new HashSet<>()).addAll(Need.of(arguments[0]));
        }
        pass(CALL);
        int number = calls.merge(current, 1, Integer::sum);
        dieIf(new Death(number, true));
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            dieIf(new Death(number, false));
        }
    }

    private void dieIf(Death death) {
        if (death.equals(deaths.get(current))) {
            died.add(current);
            isDead = true;
            throw new Killed();
        }
    }

    @FunctionalInterface
    interface Life {
        void run() throws IOException;
    }
}
