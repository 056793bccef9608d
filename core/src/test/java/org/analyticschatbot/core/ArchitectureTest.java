package org.analyticschatbot.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The walls around and inside of core. */
class ArchitectureTest {

    private static final String[] FEATURES = {
        "createpromptrequest", "processprompt", "fetchresult", "cancelpromptrequest", "notifier", "sweeper"
    };

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOptions(List.of(new DoNotIncludeTests(), new DoNotIncludeJars()))
            .importPackages("org.analyticschatbot.core");

    @Test
    void core_stands_on_nothing_but_the_jdk_and_the_sql_grammar() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.analyticschatbot.core..",
                        "java..",
                        "org.jspecify.annotations",
                        "org.slf4j",
                        "io.trino.sql..",
                        "org.snakeyaml.engine..",
                        "io.trino.grammar.sql",
                        "org.antlr.v4.runtime..")
                .check(CORE);
    }

    @Test
    void only_the_guard_knows_the_sql_grammar() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..core.sql..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.trino..", "org.antlr..")
                .check(CORE);
    }

    @Test
    void the_shared_kernel_knows_no_feature() {
        noClasses()
                .that()
                .resideInAnyPackage("..core.prompt", "..core.answer", "..core.catalog", "..core.sql", "..core.access")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages(FEATURES))
                .check(CORE);
    }

    @Test
    void features_meet_only_in_the_stored_request() {
        slices().matching(
                        "org.analyticschatbot.core.(createpromptrequest|sweeper|fetchresult|cancelpromptrequest|notifier)..")
                .should()
                .notDependOnEachOther()
                .check(CORE);
        noClasses()
                .that()
                .resideInAPackage("..core.processprompt")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        packages("createpromptrequest", "fetchresult", "cancelpromptrequest", "notifier", "sweeper"))
                .check(CORE);
    }

    @Test
    void use_cases_are_final_classes_without_an_interface() {
        classes()
                .that()
                .resideInAnyPackage(packages(FEATURES))
                .and()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .areTopLevelClasses()
                .should(beFinal())
                .check(CORE);
    }

    @Test
    void time_and_chance_come_through_the_adapters() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
                .check(CORE);
    }

    @Test
    void the_environment_is_not_read_in_core() {
        noClasses().should().callMethod(System.class, "getenv", String.class).check(CORE);
    }

    private static String[] packages(String... features) {
        return Arrays.stream(features).map(feature -> "..core." + feature).toArray(String[]::new);
    }

    private static ArchCondition<JavaClass> beFinal() {
        return new ArchCondition<>("be final") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean isFinal =
                        item.getModifiers().stream().anyMatch(m -> m.name().equals("FINAL"));
                events.add(new SimpleConditionEvent(item, isFinal, item.getName() + " is final: " + isFinal));
            }
        };
    }
}
