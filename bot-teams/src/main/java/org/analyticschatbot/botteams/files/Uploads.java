package org.analyticschatbot.botteams.files;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.analyticschatbot.botteams.connector.ServiceHosts;
import org.analyticschatbot.botteams.connector.Timing;
import org.analyticschatbot.core.answeractions.LoadCsv.Csv;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;

/**
 * Sends bytes to an upload session of OneDrive, part by part, without the bot's token: the address is the permission
 * (learn.microsoft.com: driveItem createUploadSession). A part that did not arrive is sent again, a few times.
 */
public final class Uploads implements AutoCloseable {

    /** Of a part: a multiple of 320 KiB, 60 MiB at most. */
    static final int PART = 10 * 320 * 1024;

    private static final int TRIES = 3;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final ServiceHosts hosts;
    private final Timing timing;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    public Uploads(ServiceHosts hosts, Timing timing) {
        this.hosts = hosts;
        this.timing = timing;
    }

    boolean mayGoTo(String url) {
        return hosts.allowFile(url);
    }

    /** @throws InfrastructureException if not all of it arrived */
    void upload(String url, Csv rows) {
        if (!mayGoTo(url)) {
            throw new InfrastructureException(Kind.PERMANENT, "Not an address of people's files");
        }
        CountedBytes counted = new CountedBytes();
        rows.writeTo(counted);
        Parts parts = new Parts(PART, (bytes, from) -> put(URI.create(url), bytes, from, counted.count()));
        try {
            rows.writeTo(parts);
            parts.finish();
        } catch (IOException e) {
            throw new InfrastructureException(Kind.NOT_DONE, "The upload broke off", e);
        }
    }

    private void put(URI url, byte[] part, long from, long total) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(timing.timeout().multipliedBy(3))
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Content-Range", "bytes " + from + "-" + (from + part.length - 1) + "/" + total)
                .PUT(BodyPublishers.ofByteArray(part))
                .build();
        int status = status(request);
        for (int sent = 1; sent < TRIES && mayHelpAgain(status); sent++) {
            timing.pause().last(FIRST_PAUSE.multipliedBy(1L << sent));
            status = status(request);
        }
        if (status < 200 || status >= 300) {
            throw new IOException("HTTP " + status);
        }
    }

    private static boolean mayHelpAgain(int status) {
        return status == 0 || status == 429 || status >= 500;
    }

    /** 0 if there was no answer. */
    private int status(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException(Kind.NOT_DONE, "Interrupted while uploading", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
