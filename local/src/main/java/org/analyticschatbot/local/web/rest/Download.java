package org.analyticschatbot.local.web.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.RequestId;
import org.springframework.http.HttpHeaders;

/** A stored file, streamed with constant heap. */
record Download(String contentType, String disposition) {

    /** A browser saves it instead of showing it. */
    static Download csv(RequestId id) {
        return new Download("text/csv;charset=utf-8", "attachment; filename=\"result-" + id + ".csv\"");
    }

    /** A browser shows it. */
    static Download png(RequestId id) {
        return new Download("image/png", "inline; filename=\"chart-" + id + ".png\"");
    }

    void send(HttpServletResponse response, ResultStore.Content content) {
        response.setContentType(contentType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
        try {
            content.writeTo(response.getOutputStream());
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
