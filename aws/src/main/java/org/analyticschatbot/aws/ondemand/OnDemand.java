package org.analyticschatbot.aws.ondemand;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One object, made when it is asked for first; what cannot be made is tried again the next time. */
public final class OnDemand<T> implements Supplier<T> {

    private final Supplier<? extends T> maker;
    private @Nullable T made;

    public OnDemand(Supplier<? extends T> maker) {
        this.maker = maker;
    }

    @Override
    public synchronized T get() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
