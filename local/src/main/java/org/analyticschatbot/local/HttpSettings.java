package org.analyticschatbot.local;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.analyticschatbot.local.StartException.Reason;

/**
 * Where the server listens, and whom it lets in.
 *
 * @param host name or address of one of this machine's interfaces
 * @param port 0 for any free one
 * @param tokens needed as soon as the host is not loopback; if there are any, each call needs one
 */
public record HttpSettings(String host, int port, ApiTokens tokens, LogFormat logFormat) {

    private static final int LAST_PORT = 65_535;

    public HttpSettings {
        if (port < 0 || port > LAST_PORT) {
            throw new StartException(Reason.SETTINGS, "There is no port " + port + ": use --port 0 to " + LAST_PORT);
        }
    }

    /** @throws StartException if this machine has no such host */
    public InetAddress address() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new StartException(
                    Reason.SETTINGS,
                    "This machine has no address " + host + ": use --host 127.0.0.1, or one of its own");
        }
    }

    public boolean isLoopback() {
        return address().isLoopbackAddress();
    }

    /** What a browser on this machine opens when the server listens on that port. */
    public URI page(int listening) {
        String name = address().isAnyLocalAddress() ? "127.0.0.1" : address().getHostAddress();
        String place = name.contains(":") ? "[" + name + "]" : name;
        return URI.create("http://" + place + ":" + listening + "/");
    }

    /** @throws StartException if anybody on the network could ask */
    public void requireProtected() {
        if (!isLoopback() && tokens.isEmpty()) {
            throw new StartException(
                    Reason.SETTINGS,
                    "Listening on " + host + " would open your data to the network: set CHATBOT_API_TOKENS"
                            + " (user=token,…) or CHATBOT_API_TOKENS_FILE, or use --host 127.0.0.1");
        }
    }
}
