package org.analyticschatbot.botteams.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.analyticschatbot.core.prompt.Status;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Teams sends again what was not answered in time, and nothing says in which order messages and events come. */
final class AnyOrderTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void each_message_has_one_card_however_often_and_in_whatever_order_everything_comes(int seed) {
        Random order = new Random(seed);
        try (BotWorld world = new BotWorld()) {
            for (ObjectNode message : deliveries(world, order)) {
                assertThat(world.post(message)).isEqualTo(Reply.OK);
                for (int i = order.nextInt(4); i > 0; i--) {
                    world.workOutOfOrder(order);
                }
            }
            world.work();

            assertThat(world.seenIn(Activities.CHANNEL + ";messageid=1700")).hasSize(2);
            assertThat(world.seenIn(Activities.PERSONAL)).hasSize(2);
            assertThat(world.seenIn(Activities.GROUP)).hasSize(1);
            assertThat(world.stored)
                    .hasSize(5)
                    .allSatisfy(id -> assertThat(world.find(id).status()).isEqualTo(Status.PROCESSED));
        }
    }

    private static List<ObjectNode> deliveries(BotWorld world, Random order) {
        List<ObjectNode> messages = List.of(
                world.activities.channel("1700", "1700", "Orders per region?"),
                world.activities.channel("1701", "1700", "And today?"),
                world.activities.personal("1", "Orders per region?"),
                world.activities.personal("2", "And today?"),
                world.activities.group("1", "Orders per region?"));
        List<ObjectNode> deliveries = new ArrayList<>(
                Collections.nCopies(3, messages).stream().flatMap(List::stream).toList());
        Collections.shuffle(deliveries, order);
        return deliveries;
    }
}
