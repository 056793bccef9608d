package org.analyticschatbot.aws.doctor;

import org.analyticschatbot.aws.glue.DatabaseProbe.Probed;
import org.analyticschatbot.aws.permissions.Resource;
import org.analyticschatbot.core.answer.Wording;

/** Whether a database has tables to be asked about. */
final class DatabaseCheck {

    private static final Wording WORDING = Wording.of(DatabaseCheck.class, "doctor.properties");

    private DatabaseCheck() {}

    static String subject(String database) {
        return "Database " + database;
    }

    static Check of(String database, Probed probed) {
        String subject = subject(database);
        return switch (probed) {
            case Probed.Found(int tables, boolean hasMore) ->
                new Check(tables == 0 ? Verdict.DOUBTFUL : Verdict.FINE, subject, tables(tables, hasMore));
            case Probed.Absent absent -> new Check(Verdict.NO_DATA, subject, WORDING.text("no_database"));
            case Probed.Blocked(var obstacle) ->
                new Check(
                        Verdict.IN_THE_WAY,
                        subject,
                        ObstacleText.of(
                                obstacle,
                                WORDING.text(
                                        "database_not_allowed",
                                        "rights",
                                        Rights.of("Catalog", Resource.CATALOG_DATABASES))));
        };
    }

    private static String tables(int tables, boolean hasMore) {
        return switch (tables) {
            case 0 -> WORDING.text("no_tables");
            case 1 -> WORDING.text("one_table");
            default -> WORDING.text(hasMore ? "more_tables" : "tables", "tables", Integer.toString(tables));
        };
    }
}
