package org.analyticschatbot.botslack.webapi;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;

/** Whether a call that did not come through may have been done. */
final class Transport {

    private static final int REQUEST_TIMEOUT = 408;

    private Transport() {}

    /** Its message is left out: it may hold an address with a secret in it, as that of an upload. */
    static InfrastructureException broken(String method, IOException e) {
        Kind kind = switch (e) {
            case ConnectException refused -> Kind.NOT_DONE;
            case UnknownHostException unknown -> Kind.NOT_DONE;
            case NoRouteToHostException unreachable -> Kind.NOT_DONE;
            case SSLHandshakeException untrusted -> Kind.NOT_DONE;
            case SSLPeerUnverifiedException untrusted -> Kind.NOT_DONE;
            default -> Kind.UNKNOWN;
        };
        return new InfrastructureException(kind, method + ": " + e.getClass().getSimpleName());
    }

    static Kind kindOf(int status) {
        return status >= 400 && status < 500 && status != REQUEST_TIMEOUT ? Kind.NOT_DONE : Kind.UNKNOWN;
    }
}
