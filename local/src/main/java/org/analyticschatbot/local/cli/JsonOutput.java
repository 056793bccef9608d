package org.analyticschatbot.local.cli;

import org.analyticschatbot.local.cli.terminal.Terminal;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One JSON document on standard output, for programs that read it. */
final class JsonOutput {

    private JsonOutput() {}

    static void print(Terminal terminal, Object document) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
        terminal.out().println(mapper.writeValueAsString(document));
    }
}
