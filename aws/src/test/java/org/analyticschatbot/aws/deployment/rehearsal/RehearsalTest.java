package org.analyticschatbot.aws.deployment.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.lambda.AcknowledgerHandler;
import org.analyticschatbot.aws.lambda.CatalogChangeHandler;
import org.analyticschatbot.aws.lambda.CatalogHandler;
import org.analyticschatbot.aws.lambda.CompleteQueryHandler;
import org.analyticschatbot.aws.lambda.CreatePromptRequestHandler;
import org.analyticschatbot.aws.lambda.FetchResultHandler;
import org.analyticschatbot.aws.lambda.NotifierHandler;
import org.analyticschatbot.aws.lambda.PlanQueryHandler;
import org.analyticschatbot.aws.lambda.SlackWebhookHandler;
import org.analyticschatbot.aws.lambda.SweeperHandler;
import org.analyticschatbot.aws.lambda.TeamsWebhookHandler;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Step;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RehearsalTest {

    private static Arguments function(Function<Supplier<Parts>, RequestStreamHandler> function, Scene scene) {
        return Arguments.of(scene, function);
    }

    static Stream<Arguments> functions() {
        return Stream.of(
                function(SlackWebhookHandler::new, Scene.SLACK),
                function(TeamsWebhookHandler::new, Scene.TEAMS),
                function(CreatePromptRequestHandler::new, Scene.CREATE),
                function(FetchResultHandler::new, Scene.FETCH),
                function(AcknowledgerHandler::new, Scene.ACKNOWLEDGE),
                function(PlanQueryHandler::new, Scene.PLAN),
                function(CompleteQueryHandler::new, Scene.COMPLETE),
                function(NotifierHandler::new, Scene.NOTIFY),
                function(SweeperHandler::new, Scene.SCHEDULE),
                function(CatalogHandler::new, Scene.SCHEDULE),
                function(CatalogChangeHandler::new, Scene.CATALOG_CHANGE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("functions")
    void each_function_handles_its_scene_without_aws_and_without_credentials(
            Scene scene, Function<Supplier<Parts>, RequestStreamHandler> function) {
        assertThatCode(() -> new Rehearsal(function, scene).play()).doesNotThrowAnyException();
    }

    @Test
    void a_rehearsed_question_goes_all_the_way_to_rows_a_chart_and_an_answer() throws IOException {
        try (Stage stage = Stage.open()) {
            RequestId id = stage.performed(Step.ACKNOWLEDGE, Step.PLAN, Step.COMPLETE, Step.NOTIFY);

            assertThat(stage.services().objects())
                    .filteredOn(object -> object.contains(id.value()))
                    .extracting(object -> object.substring(object.lastIndexOf('.')))
                    .containsExactlyInAnyOrder(".json", ".csv", ".png");
        }
    }

    @Test
    void a_rehearsal_that_breaks_keeps_no_function_from_starting() {
        Rehearsal broken = new Rehearsal(
                parts -> (input, output, context) -> {
                    throw new NoClassDefFoundError("of a library that is not in the package");
                },
                Scene.SLACK);

        assertThatThrownBy(broken::play).isInstanceOf(NoClassDefFoundError.class);
        assertThatCode(() -> broken.beforeCheckpoint(Core.getGlobalContext())).doesNotThrowAnyException();
        assertThatCode(() -> broken.afterRestore(Core.getGlobalContext())).doesNotThrowAnyException();
    }
}
