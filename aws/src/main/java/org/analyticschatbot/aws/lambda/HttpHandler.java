package org.analyticschatbot.aws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.analyticschatbot.aws.http.HttpAnswer;
import org.analyticschatbot.aws.http.HttpCall;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.rest.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** Answers the calls of one route. */
abstract class HttpHandler implements RequestStreamHandler {

    private static final Logger LOG = LoggerFactory.getLogger(HttpHandler.class);
    private static final String REQUEST_ID = "request_id";

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        try {
            answerOrProblem(HttpCall.read(input)).write(output);
        } finally {
            MDC.remove(REQUEST_ID);
        }
    }

    private HttpAnswer answerOrProblem(HttpCall call) {
        try {
            return answer(call);
        } catch (InfrastructureException e) {
            LOG.warn("A call is to be made again: {}", e.getMessage());
            return HttpAnswer.of(Problem.UNAVAILABLE.answer());
        } catch (RuntimeException e) {
            // The outermost handler of a call; the message may hold what was said.
            LOG.error("A call broke: {}", e.getClass().getName());
            return HttpAnswer.of(Problem.INTERNAL.answer());
        }
    }

    abstract HttpAnswer answer(HttpCall call);

    /** Whatever is logged from here on, until the call is answered, is about that request. */
    static void isAbout(RequestId id) {
        MDC.put(REQUEST_ID, id.value());
    }
}
