package org.analyticschatbot.core.processprompt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.AnswerDocument;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.RequestId;

/** Keeps answers as documents and files as bytes, whole or not at all, the first one stored for good. */
public final class InMemoryResultStore implements ResultStore {

    private final Map<String, Map<String, Object>> answers = new ConcurrentHashMap<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public String storeAnswer(RequestId id, Answer answer) {
        Map<String, Object> document = AnswerDocument.of(answer);
        byte[] content = document.toString().getBytes(StandardCharsets.UTF_8);
        String address = "memory:" + id + "/answer-" + UUID.nameUUIDFromBytes(content);
        answers.putIfAbsent(address, document);
        return address;
    }

    @Override
    public Answer loadAnswer(String resultUrl) {
        Map<String, Object> document = answers.get(resultUrl);
        if (document == null) {
            throw missing();
        }
        return AnswerDocument.read(document);
    }

    @Override
    public String storeCsv(RequestId id, int attempt, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            content.writeTo(bytes);
        } catch (IOException e) {
            throw new InfrastructureException(InfrastructureException.Kind.NOT_DONE, "The result was not stored", e);
        }
        String address = "memory:" + id + "/rows-" + attempt + ".csv";
        files.putIfAbsent(address, bytes.toByteArray());
        return address;
    }

    @Override
    public String storeChart(RequestId id, byte[] png) {
        String address = "memory:" + id + "/chart-" + UUID.nameUUIDFromBytes(png) + ".png";
        files.putIfAbsent(address, png.clone());
        return address;
    }

    @Override
    public void load(String url, OutputStream out) {
        byte[] bytes = files.get(url);
        if (bytes == null) {
            throw missing();
        }
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new InfrastructureException(InfrastructureException.Kind.NOT_DONE, "The reader went away", e);
        }
    }

    private static InfrastructureException missing() {
        return new InfrastructureException(InfrastructureException.Kind.PERMANENT, "No such result is stored");
    }
}
