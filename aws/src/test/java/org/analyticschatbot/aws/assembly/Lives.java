package org.analyticschatbot.aws.assembly;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The processes of functions, one at a time. Each question may lose one of them, before or after any call to AWS that is
 * made for it; whatever that process still wants from AWS it does not get.
 */
final class Lives {

    private final Map<String, Death> deaths = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<String, Set<Need>> needs = new HashMap<>();
    private final Set<String> died = new HashSet<>();
    private String current = "";
    private String function = "";
    private boolean isDead;

    /** @param call counted from 1, over all processes that work for the question */
    record Death(int call, boolean isBefore) {}

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

    /** @return false if the process died */
    boolean live(String question, String name, Life life) throws Exception {
        current = question;
        function = name;
        isDead = false;
        try {
            life.run();
            return !isDead;
        } catch (Killed killed) {
            return false;
        } finally {
            current = "";
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
        void run() throws Exception;
    }
}
