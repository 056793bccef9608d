package org.analyticschatbot.local.web.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.RequestId;
import org.springframework.http.HttpHeaders;

/** A CSV file that a browser saves instead of showing it, streamed with constant heap. */
record CsvDownload(String fileName) {

    static CsvDownload of(RequestId id) {
        return new CsvDownload("result-" + id + ".csv");
    }

    void send(HttpServletResponse response, Consumer<OutputStream> content) {
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
        try {
            content.accept(response.getOutputStream());
        } catch (InfrastructureException e) {
            undo(response);
            throw e;
        } catch (IOException e) {
            throw new InfrastructureException(Kind.NOT_DONE, "The caller hung up", e);
        }
    }

    /** What answers in its place, if that is still possible, is no file. */
    private static void undo(HttpServletResponse response) {
        if (!response.isCommitted()) {
            response.resetBuffer();
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        }
    }
}
