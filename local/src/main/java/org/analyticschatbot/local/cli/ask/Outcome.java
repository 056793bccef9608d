package org.analyticschatbot.local.cli.ask;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.fetchresult.Fetched;
import org.analyticschatbot.core.fetchresult.ResultDocument;
import org.analyticschatbot.core.fetchresult.ResultLinks;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.local.cli.command.ExitCode;
import org.analyticschatbot.local.cli.terminal.AnswerPrinter;
import org.analyticschatbot.local.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** What became of a question. */
record Outcome(Fetched.Found found) {

    private static final Wording WORDING = Wording.of(Outcome.class, "ask.properties");

    @Nullable Answer answer() {
        return found.answer();
    }

    ExitCode exitCode() {
        return switch (answer()) {
            case null -> ExitCode.FAILED;
            case Answer.Table table -> ExitCode.ANSWERED;
            case Answer.Metadata metadata -> ExitCode.ANSWERED;
            case Answer.Clarification clarification -> ExitCode.NOT_ANSWERED;
            case Answer.Refusal refusal -> ExitCode.NOT_ANSWERED;
        };
    }

    void print(Terminal terminal) {
        Answer answer = answer();
        if (answer != null) {
            new AnswerPrinter(terminal).print(answer);
        } else if (found.request().state() instanceof State.Failed(Failure failure)) {
            terminal.tell(WORDING.text("failed", "code", failure.code().name(), "message", failure.message()));
        }
    }

    /**
     * The wire document. The addresses of what was stored mean nothing after this command, so that only the file that
     * the person asked for is named.
     */
    Map<String, @Nullable Object> document(@Nullable Path csv, @Nullable Path chart) {
        Map<String, @Nullable Object> document = ResultDocument.of(found, new NoLinks());
        document.put("result_url", null);
        if (document.get("answer") instanceof Map<?, ?> answered && answered.containsKey("csv_url")) {
            Map<Object, @Nullable Object> changed = new LinkedHashMap<>(answered);
            changed.put("csv_url", csv == null ? null : csv.toUri().toString());
            changed.computeIfPresent("chart", (name, drawn) -> chart == null ? null : chartDocument(drawn, chart));
            document.put("answer", changed);
        }
        return document;
    }

    private static Map<Object, @Nullable Object> chartDocument(@Nullable Object drawn, Path file) {
        Map<Object, @Nullable Object> document = new LinkedHashMap<>();
        if (drawn instanceof Map<?, ?> stored) {
            document.putAll(stored);
        }
        document.put("url", file.toUri().toString());
        return document;
    }

    private static final class NoLinks implements ResultLinks {

        @Override
        public String toAnswer(RequestId id, String resultUrl) {
            return "";
        }

        @Override
        public String toCsv(RequestId id, String csvUrl) {
            return "";
        }

        @Override
        public String toChart(RequestId id, String chartUrl) {
            return "";
        }
    }
}
