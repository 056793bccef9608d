package org.analyticschatbot.aws.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.analyticschatbot.aws.deployment.rehearsal.FunctionProcess;
import org.analyticschatbot.aws.deployment.rehearsal.Rehearsal;
import org.analyticschatbot.aws.deployment.rehearsal.Scene;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two packages as the build has made them. */
final class PackagesIT {

    private static final long MEGABYTE = 1_000_000;
    private static final long LARGEST_FOR_LAMBDA = 250L << 20;

    private static final List<Class<?>> ACKNOWLEDGING = List.of(
            SlackWebhookHandler.class,
            TeamsWebhookHandler.class,
            CreatePromptRequestHandler.class,
            FetchResultHandler.class,
            AcknowledgerHandler.class);
    private static final List<Class<?>> WORKING = List.of(
            PlanQueryHandler.class,
            CompleteQueryHandler.class,
            NotifierHandler.class,
            SweeperHandler.class,
            CatalogHandler.class,
            CatalogChangeHandler.class);

    @TempDir
    private static Path folder;

    private static UnzippedPackage acknowledge;
    private static UnzippedPackage work;

    @BeforeAll
    static void unzip() throws IOException {
        acknowledge = UnzippedPackage.of("acknowledge", folder);
        work = UnzippedPackage.of("work", folder);
    }

    @Test
    void both_fit_into_a_function_and_the_one_that_people_wait_for_is_small() throws IOException {
        assertThat(acknowledge.zippedBytes()).isLessThan(40 * MEGABYTE);
        assertThat(acknowledge.unzippedBytes()).isLessThan(40 * MEGABYTE);
        assertThat(work.unzippedBytes()).isLessThan(LARGEST_FOR_LAMBDA);
    }

    @Test
    void nothing_is_in_them_that_no_function_needs() throws IOException {
        for (UnzippedPackage each : List.of(acknowledge, work)) {
            assertThat(each.libraries())
                    .noneMatch(name -> name.matches(
                            "(duckdb|sqlite|tomcat|jetty|netty|apache-client|apache5-client|httpclient-4|spring-boot|junit|assertj|mockito|"
                                    + "archunit|DynamoDBLocal|elasticmq|local).*|.*-tests\\.jar"));
            assertThat(each.content()).noneMatch(name -> name.matches(".*\\.(so|dylib|jnilib|dll)"));
        }
    }

    @Test
    void what_plans_and_draws_is_not_in_the_small_one() throws IOException {
        assertThat(acknowledge.libraries())
                .noneMatch(name -> name.matches(
                        "(spring|openai|anthropic|glue|bedrock|charts|xchart|lucene|jtokkit|reactor-|micrometer|"
                                + "jackson-(core|databind)-3).*"));
    }

    @Test
    void both_have_the_same_dates_whenever_they_are_made() throws IOException {
        for (UnzippedPackage each : List.of(acknowledge, work)) {
            try (ZipFile zip = new ZipFile(each.zip().toFile())) {
                assertThat(zip.stream().map(entry -> entry.getTimeLocal()).distinct())
                        .hasSize(1);
            }
        }
    }

    @Test
    void each_function_does_its_work_with_its_package_alone() throws Exception {
        try (CountingLoader alone = acknowledge.loader()) {
            play(alone, ACKNOWLEDGING.stream());
        }
        try (CountingLoader alone = work.loader()) {
            play(alone, WORKING.stream());
        }
    }

    @Test
    void an_event_after_a_rehearsal_loads_hardly_any_class() throws Exception {
        try (CountingLoader fresh = acknowledge.loader()) {
            play(fresh, Stream.of(SlackWebhookHandler.class));
            int rehearsed = fresh.loaded();
            play(fresh, Stream.of(SlackWebhookHandler.class));

            assertThat(rehearsed).isGreaterThan(1_000);
            assertThat(fresh.loaded() - rehearsed).isLessThan(rehearsed / 50);
        }
    }

    @Test
    void a_process_of_each_package_answers_with_the_deployment_of_its_environment() {
        assertThatCode(() -> answer(acknowledge, SlackWebhookHandler.class, Scene.SLACK))
                .doesNotThrowAnyException();
        assertThatCode(() -> answer(work, CatalogHandler.class, Scene.SCHEDULE)).doesNotThrowAnyException();
    }

    private static void answer(UnzippedPackage unzipped, Class<?> function, Scene scene) throws Exception {
        FunctionProcess process = new FunctionProcess(scene, folder.resolve("event.json"));
        String classPath = String.join(
                File.pathSeparator,
                unzipped.folder().toString(),
                unzipped.folder().resolve("lib").resolve("*").toString(),
                Path.of("target", "test-classes").toAbsolutePath().toString());
        double ignored = process.answer(process.java(classPath, List.of(), function.getName()), folder);
    }

    /** Makes the functions and plays each one's scene. */
    private static void play(ClassLoader loader, Stream<Class<?>> functions) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Object ignored = loader.loadClass(Rehearsal.class.getName())
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) functions.map(Class::getName).toArray(String[]::new));
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
