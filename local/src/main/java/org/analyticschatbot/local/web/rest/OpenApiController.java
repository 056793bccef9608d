package org.analyticschatbot.local.web.rest;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Describes this interface to programs. */
@RestController
public final class OpenApiController {

    private static final Resource DOCUMENT = new ClassPathResource("openapi.json", OpenApiController.class);

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource document() {
        return DOCUMENT;
    }
}
