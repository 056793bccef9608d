package org.analyticschatbot.core.semantics.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.semantics.VerifiedQuestion;
import org.analyticschatbot.core.sql.GuardRejection;
import org.analyticschatbot.core.sql.GuardRejection.Reason;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.core.yaml.YamlSection;

/** Questions with SQL that is right. */
final class DeclaredQuestions {

    static final String[] NAMES = {"question", "sql"};

    private static final long ROW_LIMIT = 1_000;

    private final SqlGuard guard = new SqlGuard();
    private final Set<String> asked = new HashSet<>();
    private final Names names;
    private final QueryCheck check;

    DeclaredQuestions(Names names, QueryCheck check) {
        this.names = names;
        this.check = check;
    }

    List<VerifiedQuestion> of(List<YamlSection> sections) {
        List<VerifiedQuestion> questions = new ArrayList<>();
        sections.forEach(section -> question(section).ifPresent(questions::add));
        return questions;
    }

    private Optional<VerifiedQuestion> question(YamlSection section) {
        section.allowOnly(NAMES);
        String question = section.text("question").orElse("");
        String sql = section.text("sql").orElse("");
        if (question.isEmpty() || sql.isEmpty()) {
            section.report(Names.WORDING.text("question_lacks"));
            return Optional.empty();
        }
        if (!asked.add(question.toLowerCase(Locale.ROOT))) {
            section.report(section.lineOf("question"), Names.WORDING.text("question_twice"));
            return Optional.empty();
        }
        return verified(section, question, sql);
    }

    private Optional<VerifiedQuestion> verified(YamlSection section, String question, String sql) {
        return switch (guard.check(sql, names.schema().tableNames(), ROW_LIMIT)) {
            case ReadOnlySql sound -> {
                Optional<String> complaint = check.complaint(sound);
                complaint.ifPresent(problem -> report(section, Names.WORDING.text("fails", "problem", problem)));
                yield complaint.isPresent()
                        ? Optional.empty()
                        : Optional.of(new VerifiedQuestion(question, sql, sound.tables()));
            }
            case GuardRejection rejection -> {
                report(section, refusal(rejection));
                yield Optional.empty();
            }
        };
    }

    private String refusal(GuardRejection rejection) {
        return rejection.reason() == Reason.TABLE_NOT_ALLOWED
                ? names.unknown(rejection.construct().replaceFirst("^table ", ""))
                : Expressions.refusal(rejection);
    }

    private static void report(YamlSection section, String problem) {
        section.report(section.lineOf("sql"), problem);
    }
}
