package org.analyticschatbot.local.web.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.rest.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Whatever a controller, or the way to it, throws. The message of an unknown exception may hold data, so only its kind
 * and place are logged. When half of an answer is out already, the connection is cut, so that nobody takes it for whole.
 */
public final class ProblemResolver implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);
    private static final String RETRY_SECONDS = "2";

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        Problem problem = problem(e, response);
        if (response.isCommitted()) {
            return null;
        }
        try {
            Responses.write(problem, response);
        } catch (IOException gone) {
            LOG.debug("A caller hung up", gone);
        }
        return new ModelAndView();
    }

    private static Problem problem(Exception e, HttpServletResponse response) {
        return switch (e) {
            case InfrastructureException failure -> infrastructure(failure, response);
            case ErrorResponse refused -> refused(refused, response);
            default -> broken(e);
        };
    }

    private static Problem infrastructure(InfrastructureException failure, HttpServletResponse response) {
        LOG.warn("A call failed, {}: {}", failure.kind(), failure.getMessage());
        if (failure.kind() == Kind.PERMANENT) {
            return Problem.INTERNAL;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return Problem.UNAVAILABLE;
    }

    private static Problem refused(ErrorResponse refused, HttpServletResponse response) {
        refused.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        return Problem.ofStatus(refused.getStatusCode().value());
    }

    private static Problem broken(Exception e) {
        LOG.error("A call broke: {} at {}", e.getClass().getName(), placeOf(e));
        return Problem.INTERNAL;
    }

    private static String placeOf(Exception e) {
        return e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0].toString();
    }
}
