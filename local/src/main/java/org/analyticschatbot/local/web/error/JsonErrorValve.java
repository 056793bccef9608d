package org.analyticschatbot.local.web.error;

import java.io.IOException;
import org.analyticschatbot.core.rest.Problem;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers in JSON where Tomcat refuses a request before any servlet sees it. */
public final class JsonErrorValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(JsonErrorValve.class);
    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            Responses.write(Problem.ofStatus(response.getStatus()), response.getResponse());
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("A caller hung up", e);
        }
    }
}
