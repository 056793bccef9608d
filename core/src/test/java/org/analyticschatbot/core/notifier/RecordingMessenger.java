package org.analyticschatbot.core.notifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;

/** A conversation, as its members see it. It knows no idempotency key: each post is one more message. */
public final class RecordingMessenger implements Messenger {

    private record Visible(RequestId id, Message content) {}

    private final boolean searchable;
    private final Map<MessageRef, Visible> messages = new LinkedHashMap<>();
    private final Map<MessageRef, RequestId> pictures = new LinkedHashMap<>();
    private final List<AnswerFile> files = new ArrayList<>();
    private int posts;
    private int pings;

    /** @param searchable whether one can look for messages, as in Slack, or not, as in Teams */
    public RecordingMessenger(boolean searchable) {
        this.searchable = searchable;
    }

    public List<Message> visible() {
        return messages.values().stream().map(Visible::content).toList();
    }

    /** Answers and failures, without acknowledgements. */
    public List<Message> visibleEnds() {
        List<Message> ends = new ArrayList<>(visible());
        ends.removeIf(message -> !(message instanceof Message.Answered || message instanceof Message.NotAnswered));
        return ends;
    }

    public int pictures() {
        return pictures.size();
    }

    /** All that were ever attached, those that were taken back included. */
    public List<AnswerFile> files() {
        return List.copyOf(files);
    }

    public int pings() {
        return pings;
    }

    @Override
    public MessageRef post(PromptRequest request, Message message) {
        MessageRef ref = new MessageRef("message-" + ++posts);
        messages.put(ref, new Visible(request.id(), message));
        return ref;
    }

    @Override
    public Update update(MessageRef message, PromptRequest request, Message content) {
        return messages.computeIfPresent(message, (ref, old) -> new Visible(request.id(), content)) == null
                ? Update.GONE
                : Update.DONE;
    }

    @Override
    public void remove(MessageRef message, PromptRequest request) {
        messages.remove(message);
        pictures.remove(message);
    }

    @Override
    public boolean attachesCharts() {
        return true;
    }

    @Override
    public MessageRef attach(PromptRequest request, Answer.Table answer, AnswerFile file) {
        MessageRef ref = new MessageRef("file-" + ++posts);
        pictures.put(ref, request.id());
        files.add(file);
        return ref;
    }

    @Override
    public Lookup findAttachment(PromptRequest request) {
        return find(pictures, request);
    }

    @Override
    public Optional<ReplyAddress> privateAddress(Question question) {
        return Optional.of(new ReplyAddress(
                question.replyTo().platform(),
                question.asker().userId(),
                null,
                Map.of(ReplyAddress.AUDIENCE, ReplyAddress.ASKER_ONLY)));
    }

    @Override
    public void ping(PromptRequest request) {
        pings++;
    }

    @Override
    public ReplyAddress threadUnder(MessageRef opening, PromptRequest request) {
        return request.question().replyTo().inThread(opening.value());
    }

    @Override
    public Lookup findOpening(PromptRequest request) {
        return find(ids(message -> message.content() instanceof Message.Asked), request);
    }

    @Override
    public Lookup find(PromptRequest request) {
        return find(ids(message -> !(message.content() instanceof Message.Asked)), request);
    }

    private Map<MessageRef, RequestId> ids(Predicate<Visible> which) {
        Map<MessageRef, RequestId> ids = new LinkedHashMap<>();
        messages.forEach((ref, message) -> {
            if (which.test(message)) {
                ids.put(ref, message.id());
            }
        });
        return ids;
    }

    private Lookup find(Map<MessageRef, RequestId> ids, PromptRequest request) {
        if (!searchable) {
            return new Lookup.Unsupported();
        }
        return ids.entrySet().stream()
                .filter(message -> message.getValue().equals(request.id()))
                .findFirst()
                .<Lookup>map(message -> new Lookup.Found(message.getKey()))
                .orElseGet(Lookup.Absent::new);
    }
}
