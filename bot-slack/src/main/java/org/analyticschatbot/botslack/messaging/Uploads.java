package org.analyticschatbot.botslack.messaging;

import com.slack.api.methods.Methods;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.methods.response.files.FilesCompleteUploadExternalResponse;
import com.slack.api.methods.response.files.FilesDeleteResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import java.util.List;
import java.util.function.Supplier;
import org.analyticschatbot.botslack.webapi.Refusal;
import org.analyticschatbot.botslack.webapi.Reply;
import org.analyticschatbot.botslack.webapi.Target;
import org.analyticschatbot.botslack.webapi.WebApi;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.notifier.AnswerFile;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.jspecify.annotations.Nullable;

/**
 * Charts, and rows, as files of a conversation. Only the last of the three calls makes a file visible, so only that one can
 * leave a doubt.
 */
final class Uploads {

    /** Of the text for those who cannot see it (docs.slack.dev/reference/methods/files.getUploadURLExternal). */
    private static final int MAX_ALT_TEXT = 1000;

    private final WebApi api;

    Uploads(WebApi api) {
        this.api = api;
    }

    /** By this name an upload of unknown outcome is found. */
    static String nameFor(PromptRequest request) {
        return request.question().replyTo().wantsCsv()
                ? "rows-" + request.id() + ".csv"
                : "chart-" + request.id() + ".png";
    }

    SlackRef.Uploaded upload(PromptRequest request, Answer.Table answer, AnswerFile answerFile) {
        Place place = Place.ofAnswer(request);
        String fileId = unseen(() -> store(place, nameFor(request), altText(answer, answerFile), answerFile.content()));
        Reply<FilesCompleteUploadExternalResponse> shared = share(place, fileId, answer.title());
        if (shared instanceof Reply.Refused<?>(Refusal refusal, String code) && refusal == Refusal.GONE) {
            throw new InfrastructureException(Kind.NOT_DONE, "Slack lost the bytes of the file: " + code);
        }
        shared.orGiveUp(Methods.FILES_COMPLETE_UPLOAD_EXTERNAL);
        return new SlackRef.Uploaded(fileId);
    }

    /** Uploads a file that nobody sees until a message shows it. */
    SlackRef.Uploaded keep(PromptRequest request, Answer.Table answer, AnswerFile answerFile) {
        return unseen(() -> {
            Place place = Place.ofAnswer(request);
            String fileId = store(place, nameFor(request), altText(answer, answerFile), answerFile.content());
            FileDetails file =
                    FileDetails.builder().id(fileId).title(answer.title()).build();
            api.call(
                            new Target(place.team(), Methods.FILES_COMPLETE_UPLOAD_EXTERNAL),
                            client -> client.filesCompleteUploadExternal(upload -> upload.files(List.of(file))))
                    .orGiveUp(Methods.FILES_COMPLETE_UPLOAD_EXTERNAL);
            return new SlackRef.Uploaded(fileId);
        });
    }

    Reply<FilesDeleteResponse> delete(String team, SlackRef.Uploaded file) {
        return api.call(
                new Target(team, Methods.FILES_DELETE),
                client -> client.filesDelete(deletion -> deletion.file(file.fileId())));
    }

    private String store(Place place, String name, @Nullable String altText, byte[] content) {
        Reply<FilesGetUploadURLExternalResponse> reply = api.call(
                new Target(place.team(), Methods.FILES_GET_UPLOAD_URL_EXTERNAL),
                client -> client.filesGetUploadURLExternal(
                        upload -> upload.filename(name).length(content.length).altTxt(altText)));
        FilesGetUploadURLExternalResponse address = reply.orGiveUp(Methods.FILES_GET_UPLOAD_URL_EXTERNAL);
        api.upload(address.getUploadUrl(), content);
        return address.getFileId();
    }

    /** Without a comment: it would be one more message, and hide blocks. */
    private Reply<FilesCompleteUploadExternalResponse> share(Place place, String fileId, String title) {
        FileDetails file = FileDetails.builder().id(fileId).title(title).build();
        return api.call(
                new Target(place.team(), Methods.FILES_COMPLETE_UPLOAD_EXTERNAL),
                client -> client.filesCompleteUploadExternal(upload ->
                        upload.files(List.of(file)).channelId(place.channel()).threadTs(place.thread())));
    }

    /** Only pictures have one. */
    private static @Nullable String altText(Answer.Table answer, AnswerFile file) {
        return file.type() == AnswerFile.Type.CHART ? altText(answer) : null;
    }

    private static String altText(Answer.Table answer) {
        String sentence = answer.sentence();
        return sentence.length() <= MAX_ALT_TEXT ? sentence : sentence.substring(0, MAX_ALT_TEXT - 1) + "…";
    }

    /** What nobody can see has not happened: it can be done again. */
    private static <T> T unseen(Supplier<T> step) {
        try {
            return step.get();
        } catch (InfrastructureException e) {
            throw e.kind() == Kind.UNKNOWN ? new InfrastructureException(Kind.NOT_DONE, "Upload broken off", e) : e;
        }
    }
}
