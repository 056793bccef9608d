package org.analyticschatbot.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The promise that no question is lost, kept by a real process that is really killed: twenty times, at random moments,
 * with fifty questions on their way each time.
 */
class KillAndRestartIT {

    private static final int KILLS = 20;
    private static final int QUESTIONS = 50;
    private static final int ROWS = 24_000;
    private static final Duration END_LIMIT = Duration.ofMinutes(2);

    /** Questions and the first cell of their answers. */
    private static final Map<String, String> ANSWERS = Map.of(
            "How many orders are there?", "24000",
            "What is the average amount of orders?", "2.5",
            "How many orders are there per region?", "east",
            "What is the maximum amount of orders?", "5");

    @TempDir
    private Path folder;

    private Path data;
    private Path state;
    private final Map<String, String> idOfKey = new ConcurrentHashMap<>();
    private final Map<String, String> endSeen = new ConcurrentHashMap<>();

    @BeforeEach
    void makeData() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        state = Files.createDirectory(folder.resolve("state"));
        String rows = String.join(
                "\n",
                IntStream.range(0, ROWS)
                        .mapToObj(
                                i -> i + "," + List.of("east", "north", "south").get(i % 3) + "," + i % 6)
                        .toList());
        Files.writeString(data.resolve("orders.csv"), "order_id,region,amount\n" + rows + "\n");
    }

    @Test
    void every_accepted_question_ends_once_with_its_answer() throws Exception {
        SplittableRandom random = new SplittableRandom(26);

        for (int round = 0; round < KILLS; round++) {
            askAndKill(round, random.nextInt(0, 700));
        }
        try (ServerProcess server = ServerProcess.start(data, state)) {
            resend(server);
            idOfKey.values().forEach(id -> assertAnswered(id, awaitEnd(server, id)));
        }

        assertThat(idOfKey).hasSize(KILLS * QUESTIONS);
        assertThat(idOfKey.values()).doesNotHaveDuplicates();
        assertThat(endSeen).as("ends seen before a later kill").isNotEmpty();
    }

    private void askAndKill(int round, int millis) throws Exception {
        try (ServerProcess server = ServerProcess.start(data, state);
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> asked = keysOf(round).stream()
                    .map(key -> people.submit(() -> ask(server, key)))
                    .toList();
            Thread.sleep(millis);
            server.kill();
            for (Future<Void> one : asked) {
                one.get();
            }
        }
    }

    /** Asks until somebody says that the question was received, as a careful client does; then looks at the result. */
    private Void ask(ServerProcess server, String key) throws InterruptedException {
        server.ask(question(key), key).ifPresent(id -> idOfKey.merge(key, id, KillAndRestartIT::same));
        String id = idOfKey.get(key);
        if (id != null) {
            server.fetch(id).filter(KillAndRestartIT::isEnd).ifPresent(end -> assertNeverChanges(id, end));
        }
        return null;
    }

    private void resend(ServerProcess server) throws InterruptedException {
        for (String key : keysUntil(KILLS)) {
            ask(server, key);
        }
    }

    /** The questions of this round, and once more some earlier ones: what was never received, and one round that was. */
    private List<String> keysOf(int round) {
        List<String> earlier = keysUntil(round);
        return Stream.of(
                        keysUntil(round + 1).stream().skip(earlier.size()),
                        earlier.stream().filter(key -> !idOfKey.containsKey(key)),
                        earlier.stream().skip(Math.max(0, earlier.size() - QUESTIONS)))
                .flatMap(keys -> keys)
                .distinct()
                .toList();
    }

    private static List<String> keysUntil(int round) {
        return IntStream.range(0, round * QUESTIONS).mapToObj(i -> "key-" + i).toList();
    }

    private static String question(String key) {
        List<String> questions = ANSWERS.keySet().stream().sorted().toList();
        return questions.get(Integer.parseInt(key.substring(4)) % questions.size());
    }

    private static String same(String one, String other) {
        assertThat(other).as("one key, one request").isEqualTo(one);
        return one;
    }

    private void assertNeverChanges(String id, JsonNode end) {
        assertThat(end.toString()).isEqualTo(endSeen.computeIfAbsent(id, unseen -> end.toString()));
    }

    private JsonNode awaitEnd(ServerProcess server, String id) {
        Instant limit = Instant.now().plus(END_LIMIT);
        try {
            while (Instant.now().isBefore(limit)) {
                JsonNode document = server.fetch(id).orElseThrow();
                if (isEnd(document)) {
                    return document;
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("No end: " + id);
    }

    private void assertAnswered(String id, JsonNode end) {
        assertThat(end.get("status").stringValue()).as("%s", end).isEqualTo("PROCESSED");
        assertThat(end.at("/answer/rows/0/0").asString())
                .isEqualTo(ANSWERS.get(end.get("human_prompt").stringValue()));
        assertNeverChanges(id, end);
    }

    private static boolean isEnd(JsonNode document) {
        return List.of("PROCESSED", "FAILED").contains(document.get("status").stringValue());
    }
}
