package org.analyticschatbot.local.web.error;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.analyticschatbot.core.rest.Problem;
import org.analyticschatbot.core.rest.RestAnswer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Answers of the REST interface as HTTP responses. */
public final class Responses {

    private static final JsonMapper JSON = new JsonMapper();

    private Responses() {}

    public static ResponseEntity<Object> of(Problem problem) {
        return of(problem.answer());
    }

    public static ResponseEntity<Object> of(RestAnswer answer) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
        answer.headers().forEach(response::header);
        return response.body(answer.body());
    }

    /** For whoever answers without Spring MVC. */
    public static void write(Problem problem, HttpServletResponse response) throws IOException {
        byte[] body = JSON.writeValueAsBytes(problem.answer().body());
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
