package org.analyticschatbot.botteams;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The walls around bot-teams: it knows the core, the SDK, and nothing of where it runs. */
class BotTeamsArchitectureTest {

    private static final JavaClasses BOT_TEAMS = new ClassFileImporter()
            .withImportOptions(List.of(new DoNotIncludeTests(), new DoNotIncludeJars()))
            .importPackages("org.analyticschatbot.botteams");

    @Test
    void it_stands_on_the_core_and_the_sdk_alone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.analyticschatbot.botteams..",
                        "org.analyticschatbot.core..",
                        "java..",
                        "org.jspecify.annotations",
                        "org.slf4j..",
                        "com.microsoft..",
                        "com.fasterxml.jackson..",
                        "com.auth0..",
                        "retrofit2..",
                        "okhttp3..",
                        "com.sun.net.httpserver",
                        "javax.imageio..")
                .check(BOT_TEAMS);
    }
}
