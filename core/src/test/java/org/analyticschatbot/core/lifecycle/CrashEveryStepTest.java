package org.analyticschatbot.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.analyticschatbot.core.lifecycle.Faults.Fault;
import org.analyticschatbot.core.lifecycle.WeakenedPromptRequests.Weakness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One fault at the N-th port call, for every N and every kind of fault; then everything is well again, and time and
 * the sweeper do the rest.
 */
class CrashEveryStepTest {

    /** More calls than any life has; reaching it means that a life does not end. */
    private static final int TOO_MANY_CALLS = 1_000;

    @ParameterizedTest
    @MethodSource("scenarios")
    void every_question_ends_once_and_is_answered_once(Scenario scenario) {
        for (Fault fault : Fault.values()) {
            assertThat(explore(scenario, Weakness.NONE, fault, World::redeliver, World::allViolations))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void a_cancel_at_any_moment_ends_the_question_once(Scenario scenario) {
        assertThat(explore(scenario, Weakness.NONE, Fault.OVERTAKEN, World::cancel, World::violations))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void without_one_of_the_guarantees_this_test_would_fail(Weakness weakness) {
        boolean noticed = Stream.of(Fault.values())
                .anyMatch(fault -> scenarios().anyMatch(scenario -> isNoticed(scenario, weakness, fault)));

        assertThat(noticed).isTrue();
    }

    @Test
    void faults_reach_every_port() {
        List<String> places = new ArrayList<>();
        scenarios().forEach(scenario -> places.addAll(places(scenario)));

        assertThat(places)
                .anyMatch(place -> place.startsWith("PromptRequests"))
                .anyMatch(place -> place.startsWith("Catalog"))
                .anyMatch(place -> place.startsWith("QueryPlanner"))
                .anyMatch(place -> place.startsWith("QueryEngine"))
                .anyMatch(place -> place.startsWith("Rows"))
                .anyMatch(place -> place.startsWith("ResultStore"))
                .anyMatch(place -> place.startsWith("Messenger"));
    }

    static Stream<Scenario> scenarios() {
        return Scenario.all();
    }

    private static List<String> explore(
            Scenario scenario,
            Weakness weakness,
            Fault fault,
            Consumer<World> meanwhile,
            Function<World, List<String>> check) {
        List<String> violations = new ArrayList<>();
        for (int call = 1; call < TOO_MANY_CALLS; call++) {
            World world = world(scenario, weakness, fault, call, meanwhile).live();
            if (!world.faults().haveFired()) {
                return violations;
            }
            String place = fault + " at call " + call + ", " + world.faults().place() + ": ";
            check.apply(world).forEach(violation -> violations.add(place + violation));
        }
        throw new AssertionError("A life without end");
    }

    private static boolean isNoticed(Scenario scenario, Weakness weakness, Fault fault) {
        return !explore(scenario, weakness, fault, World::redeliver, World::violations)
                .isEmpty();
    }

    private static List<String> places(Scenario scenario) {
        List<String> places = new ArrayList<>();
        for (int call = 1; call < TOO_MANY_CALLS; call++) {
            World world = world(scenario, Weakness.NONE, Fault.NOT_DONE, call, World::redeliver)
                    .live();
            if (!world.faults().haveFired()) {
                return places;
            }
            places.add(world.faults().place());
        }
        throw new AssertionError("A life without end");
    }

    private static World world(Scenario scenario, Weakness weakness, Fault fault, int call, Consumer<World> meanwhile) {
        return new World(
                scenario, weakness, world -> new Faults(fault, call, () -> meanwhile.accept(world), world::passTime));
    }
}
