package org.analyticschatbot.aws.packaging;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.atomic.AtomicInteger;

/** Loads classes from a package and the JDK, and from nowhere else. */
final class CountingLoader extends URLClassLoader {

    private final AtomicInteger loaded = new AtomicInteger();

    CountingLoader(URL[] path) {
        super(path, getPlatformClassLoader());
    }

    /** How many classes of the package have been loaded. */
    int loaded() {
        return loaded.get();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> found = super.findClass(name);
        loaded.incrementAndGet();
        return found;
    }
}
