package org.analyticschatbot.aws.http;

import java.util.Optional;
import org.analyticschatbot.core.prompt.Asker;

/** People who ask over HTTP, by the name under which the gateway has let them in. */
public final class Callers {

    private static final String TENANT = "rest";

    private Callers() {}

    /** Empty if the gateway has authorized nobody: the route has no authorizer, which is a mistake in the stack. */
    public static Optional<Asker> of(HttpCall call) {
        return call.caller().map(name -> new Asker(TENANT, name));
    }
}
