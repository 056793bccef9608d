package org.analyticschatbot.local.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.AnswerDocument;
import org.analyticschatbot.core.processprompt.ResultPath;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.RequestId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps results in a folder per request. Addresses are relative to the state folder, such as {@code
 * results/<request_id>/rows-1.csv}, so that the folder can be moved.
 */
public final class FileResultStore implements ResultStore {

    private static final long FULL_BELOW_BYTES = 1 << 20;

    /** Fractions as decimals, which keep their scale. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final Path stateFolder;
    private final DurableFolder folder;

    /**
     * @param stateFolder owned by this process alone; is made if it is not there
     * @throws InfrastructureException if nothing can be written there
     */
    public FileResultStore(Path stateFolder) {
        this.stateFolder = stateFolder;
        try {
            this.folder = new DurableFolder(stateFolder.resolve(ResultPath.FOLDER));
        } catch (IOException e) {
            throw new InfrastructureException(Kind.PERMANENT, "The state folder cannot be used: " + stateFolder, e);
        }
    }

    @Override
    public String storeAnswer(RequestId id, Answer answer) {
        byte[] json = JSON.writeValueAsBytes(AnswerDocument.of(answer));
        return store(ResultPath.ofAnswer(id, json), out -> out.write(json));
    }

    @Override
    public String storeCsv(RequestId id, int attempt, Content content) {
        return store(ResultPath.ofCsv(id, attempt), content);
    }

    @Override
    public String storeChart(RequestId id, byte[] png) {
        return store(ResultPath.ofChart(id, png), out -> out.write(png));
    }

    private String store(ResultPath path, Content content) {
        try {
            folder.write(path.id().value(), path.file(), content);
        } catch (IOException e) {
            throw new InfrastructureException(Kind.NOT_DONE, whyNotStored(), e);
        }
        return path.toString();
    }

    @Override
    public Answer loadAnswer(String resultUrl) {
        try {
            return AnswerDocument.read(JSON.readValue(Files.readAllBytes(file(resultUrl)), DOCUMENT));
        } catch (IOException e) {
            throw notRead(e);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new InfrastructureException(Kind.PERMANENT, "The stored answer cannot be read", e);
        }
    }

    @Override
    public void load(String url, OutputStream out) {
        try {
            Files.copy(file(url), out);
        } catch (IOException e) {
            throw notRead(e);
        }
    }

    /** Only what has the shape of an address of this store leads to a file. */
    private Path file(String address) throws NoSuchFileException {
        ResultPath path = ResultPath.parse(address).orElseThrow(() -> new NoSuchFileException(address));
        return stateFolder.resolve(path.toString());
    }

    private static InfrastructureException notRead(IOException cause) {
        return cause instanceof NoSuchFileException
                ? new InfrastructureException(Kind.PERMANENT, "No such result is stored", cause)
                : new InfrastructureException(Kind.NOT_DONE, "The result could not be read", cause);
    }

    private String whyNotStored() {
        boolean full = stateFolder.toFile().getUsableSpace() < FULL_BELOW_BYTES;
        return full
                ? "The disk that holds the state folder is full: nothing was stored"
                : "The result could not be written to the state folder";
    }
}
