package org.analyticschatbot.local.cli.terminal;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One JSON document on standard output, for programs that read it. */
public final class JsonOutput {

    private JsonOutput() {}

    public static void print(Terminal terminal, Object document) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
        terminal.out().println(mapper.writeValueAsString(document));
    }
}
