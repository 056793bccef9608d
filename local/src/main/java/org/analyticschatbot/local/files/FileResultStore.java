package org.analyticschatbot.local.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.AnswerDocument;
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

    private static final String FOLDER = "results";
    private static final Pattern ADDRESS = Pattern.compile(
            FOLDER + "/([0-9a-z]{26})/(answer-[0-9a-f]{16}\\.json|rows-[0-9]{1,9}\\.csv|chart-[0-9a-f]{16}\\.png)");
    private static final int BYTES_OF_HASH = 8;
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
            this.folder = new DurableFolder(stateFolder.resolve(FOLDER));
        } catch (IOException e) {
            throw new InfrastructureException(Kind.PERMANENT, "The state folder cannot be used: " + stateFolder, e);
        }
    }

    @Override
    public String storeAnswer(RequestId id, Answer answer) {
        byte[] json = JSON.writeValueAsBytes(AnswerDocument.of(answer));
        return store(id, "answer-" + hash(json) + ".json", out -> out.write(json));
    }

    @Override
    public String storeCsv(RequestId id, int attempt, Content content) {
        return store(id, "rows-" + attempt + ".csv", content);
    }

    @Override
    public String storeChart(RequestId id, byte[] png) {
        return store(id, "chart-" + hash(png) + ".png", out -> out.write(png));
    }

    private String store(RequestId id, String name, Content content) {
        try {
            folder.write(id.value(), name, content);
        } catch (IOException e) {
            throw new InfrastructureException(Kind.NOT_DONE, whyNotStored(), e);
        }
        return FOLDER + "/" + id + "/" + name;
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
        if (!ADDRESS.matcher(address).matches()) {
            throw new NoSuchFileException(address);
        }
        return stateFolder.resolve(address);
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

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, BYTES_OF_HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
