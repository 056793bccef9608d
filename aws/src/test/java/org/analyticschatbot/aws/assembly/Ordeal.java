package org.analyticschatbot.aws.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.analyticschatbot.aws.assembly.People.Home;

/**
 * Some minutes in which much goes wrong of what a deployment is made for: calls take their time, Athena has no room at first,
 * messages come twice, ends of queries get lost, a function dies, a table is new. A right template comes through.
 */
final class Ordeal {

    /** The sweeper's first call that finds a question at rest for a minute comes after two. */
    private static final Duration BEFORE_THE_SWEEPER = Duration.ofSeconds(110);

    private static final Duration NO_ROOM = Duration.ofSeconds(20);
    private static final Duration CATALOG_IS_OLD = Duration.ofMinutes(1);

    /** What a function died with comes again after its queue's visibility time-out. */
    private static final Duration AFTER_DEATHS = Duration.ofMinutes(15);

    private static final int QUERIES = 100;
    private static final int CALL_OF_A_DEATH = 20;

    private final Cloud cloud;
    private final People people;

    Ordeal(Cloud cloud) {
        this.cloud = cloud;
        this.people = new People(cloud);
    }

    /** @throws AssertionError if a question is answered late, not as it should be, or not at all, or if a message is dead */
    void comeThrough() throws Exception {
        whatTheQueuesDealWithAlone();
        assertNothingIsDead();
        whatTakesTheSweeper();
        assertNothingIsDead();
    }

    private void whatTheQueuesDealWithAlone() throws Exception {
        cloud.weather(Weather.EVERYTHING_COMES_TWICE);
        cloud.lake.athena.quota(0);
        cloud.after(NO_ROOM, () -> cloud.lake.athena.quota(QUERIES));
        cloud.lake.addRefunds();
        List<String> asked = List.of(people.ask(Home.SLACK), people.ask(Home.TEAMS), people.ask(Home.REST));

        cloud.settle(BEFORE_THE_SWEEPER);

        people.assertAnsweredOnce(asked);
    }

    private void whatTakesTheSweeper() throws Exception {
        cloud.weather(Weather.ENDS_OF_QUERIES_ARE_LOST);
        cloud.pass(CATALOG_IS_OLD);
        String aboutRefunds = people.askThis(Home.REST, "What is the total refund by reason?");
        String unlucky = people.ask(Home.SLACK);
        cloud.lives.kill(unlucky, new Lives.Death(CALL_OF_A_DEATH, false));

        cloud.settle(AFTER_DEATHS);

        people.assertAnsweredOnce(List.of(unlucky));
        assertThat(people.answers(aboutRefunds))
                .as("answers")
                .singleElement()
                .asString()
                .contains("[\"Late\",4.0]");
        assertThat(cloud.lives.died()).contains(unlucky);
    }

    private void assertNothingIsDead() {
        assertThat(cloud.dead()).as("dead letters").isEmpty();
    }
}
