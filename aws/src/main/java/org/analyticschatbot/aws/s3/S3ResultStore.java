package org.analyticschatbot.aws.s3;

import java.io.IOException;
import java.io.OutputStream;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.processprompt.ResultPath;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.RequestId;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Keeps results in a bucket under {@code results/<request_id>/}. Whoever writes first wins: each object is put on
 * condition that its key is free, so that a step that is done twice changes nothing. Encryption is the bucket's setting.
 *
 * <p>A CSV file of any size takes {@value WriteOnceObject#PART_BYTES} bytes of memory.
 */
public final class S3ResultStore implements ResultStore {

    static final String JSON_TYPE = "application/json";
    static final String CSV_TYPE = "text/csv; charset=utf-8";
    static final String PNG_TYPE = "image/png";

    private final S3Client client;
    private final String bucket;

    public S3ResultStore(S3Client client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public String storeAnswer(RequestId id, Answer answer) {
        byte[] json = AnswerJson.write(answer);
        return store(ResultPath.ofAnswer(id, json), JSON_TYPE, json);
    }

    @Override
    public String storeChart(RequestId id, byte[] png) {
        return store(ResultPath.ofChart(id, png), PNG_TYPE, png);
    }

    private String store(ResultPath path, String contentType, byte[] content) {
        ResultAddress address = new ResultAddress(bucket, path);
        try {
            WriteOnceObject.put(client, address, contentType, content);
            return address.url();
        } catch (SdkException e) {
            throw S3Failures.notStored(e);
        }
    }

    @Override
    public String storeCsv(RequestId id, int attempt, Content content) {
        ResultAddress address = new ResultAddress(bucket, ResultPath.ofCsv(id, attempt));
        try (WriteOnceObject object = new WriteOnceObject(client, address, CSV_TYPE)) {
            content.writeTo(object);
            object.finish();
            return address.url();
        } catch (SdkException e) {
            throw S3Failures.notStored(e);
        } catch (IOException e) {
            throw new InfrastructureException(Kind.NOT_DONE, "The rows broke off; nothing was stored", e);
        }
    }

    @Override
    public Answer loadAnswer(String resultUrl) {
        try (ResponseInputStream<GetObjectResponse> json = open(resultUrl)) {
            return AnswerJson.read(json.readAllBytes());
        } catch (SdkException e) {
            throw S3Failures.notRead(e);
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    @Override
    public void load(String url, OutputStream out) {
        try (ResponseInputStream<GetObjectResponse> stored = open(url)) {
            copy(stored, out);
        } catch (SdkException e) {
            throw S3Failures.notRead(e);
        } catch (IOException e) {
            throw brokenOff(e);
        }
    }

    /** Nobody waits for the rest of a file that cannot be passed on. */
    private static void copy(ResponseInputStream<GetObjectResponse> stored, OutputStream out) throws IOException {
        try {
            stored.transferTo(out);
        } catch (IOException e) {
            stored.abort();
            throw e;
        }
    }

    private ResponseInputStream<GetObjectResponse> open(String url) {
        ResultAddress address = ResultAddress.parse(bucket, url);
        return client.getObject(get -> get.bucket(address.bucket()).key(address.key()));
    }

    private static InfrastructureException brokenOff(IOException e) {
        return new InfrastructureException(Kind.NOT_DONE, "The result could not be read to its end", e);
    }
}
