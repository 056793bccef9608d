package org.analyticschatbot.local.cli.serve;

import java.net.URI;

/** Shows pages to whoever sits at this machine. */
public interface Browser {

    /** Whatever goes wrong, there is just no browser. */
    Opening open(URI page) throws InterruptedException;

    /** What became of it. */
    sealed interface Opening {

        /** As far as this process can tell: the browser is another one. */
        record Opened() implements Opening {}

        /** @param reason for whoever has to open the page themselves */
        record NoBrowser(String reason) implements Opening {}
    }
}
