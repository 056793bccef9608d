package org.analyticschatbot.texttosql;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The walls around text-to-sql: it knows the core and nothing of where it runs. */
class TextToSqlArchitectureTest {

    private static final String[] SPRING_AI = {
        "org.springframework..", "com.openai..", "com.anthropic..", "com.fasterxml.jackson.core.."
    };

    private static final JavaClasses TEXT_TO_SQL = new ClassFileImporter()
            .withImportOptions(List.of(new DoNotIncludeTests(), new DoNotIncludeJars()))
            .importPackages("org.analyticschatbot.texttosql");

    @Test
    void it_stands_on_the_core_alone() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "org.analyticschatbot.texttosql..",
                                "org.analyticschatbot.core..",
                                "java..",
                                "org.apache.lucene..",
                                "org.tartarus.snowball..",
                                "com.knuddels.jtokkit..",
                                "org.jspecify.annotations",
                                "io.trino.sql..",
                                "com.sun.net.httpserver",
                                "tools.jackson..")
                        .or(resideInAnyPackage(SPRING_AI)))
                .check(TEXT_TO_SQL);
    }

    @Test
    void only_the_model_and_its_planner_know_spring_ai_and_the_sdks() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..texttosql.model..", "..texttosql.planning..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SPRING_AI)
                .check(TEXT_TO_SQL);
    }

    @Test
    void prompts_and_readers_call_nobody() {
        noClasses()
                .that()
                .resideInAnyPackage("..texttosql.planning.prompt..", "..texttosql.planning.reading..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..texttosql.model..", "org.springframework.ai.chat..", "java.net..")
                .check(TEXT_TO_SQL);
    }

    @Test
    void only_retrieval_knows_the_search_engine_and_the_tokens() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..texttosql.retrieval..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.lucene..", "org.tartarus.snowball..", "com.knuddels.jtokkit..")
                .check(TEXT_TO_SQL);
    }

    @Test
    void the_rules_read_no_files_and_know_no_evaluation() {
        noClasses()
                .that()
                .resideInAPackage("..texttosql.rules..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..texttosql.evaluation..", "tools.jackson..", "java.nio.file..", "java.sql..")
                .check(TEXT_TO_SQL);
    }
}
