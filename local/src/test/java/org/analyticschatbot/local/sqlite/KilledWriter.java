package org.analyticschatbot.local.sqlite;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.RequestId;

/** A process that writes until it is killed, and says of each write that returned: "id version .". */
final class KilledWriter {

    private static final int WRITERS = 8;

    private KilledWriter() {}

    /** Arguments: the state folder, and a seed for the ids. */
    public static void main(String[] arguments) throws InterruptedException {
        SqlitePromptRequests store =
                SqlitePromptRequests.open(Path.of(arguments[0]), InstantSource.system(), (id, step) -> {});
        long seed = Long.parseLong(arguments[1]);
        for (int writer = 1; writer < WRITERS; writer++) {
            SplittableRandom random = new SplittableRandom(seed * WRITERS + writer);
            Thread.ofVirtual().start(() -> writeForEver(store, random));
        }
        writeForEver(store, new SplittableRandom(seed * WRITERS));
    }

    private static void writeForEver(SqlitePromptRequests store, SplittableRandom random) {
        Question question = new PromptRequestFixture().fetchedByTheAsker().question();
        while (true) {
            PromptRequest asked = PromptRequest.asked(RequestId.random(random), question);
            store.create(asked, List.of());
            say(asked.id(), 1);
            store.save(asked.stored(1, asked.updatedAt()).processed("results/1"))
                    .ifPresent(saved -> say(saved.id(), saved.version()));
        }
    }

    private static void say(RequestId id, long version) {
        System.out.println(id + " " + version + " .");
    }
}
