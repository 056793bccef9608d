package org.analyticschatbot.texttosql.evaluation.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.texttosql.evaluation.Verdict;
import tools.jackson.databind.json.JsonMapper;

/** A report as JSON, for programs. Fields are only ever added. */
public final class ReportDocument {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReportDocument() {}

    /** The figures, as one object on one line. */
    public static String figures(EvaluationReport report) {
        return JSON.writeValueAsString(figuresMap(report));
    }

    /** The figures, by database too, and every question with what came of it. */
    public static String whole(EvaluationReport report) {
        Map<String, Object> object = figuresMap(report);
        object.put("by_database", maps(report.byDatabase()));
        object.put("verdicts", verdicts(report.verdicts()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(object);
    }

    private static Map<String, Object> figuresMap(EvaluationReport report) {
        Map<String, Object> object = report.total().toMap();
        object.put("planner", report.settings().planner());
        object.put("abstention", report.total().abstentionMap());
        object.put("score", report.score().toMap());
        object.put("repairs", report.repairs().toMap());
        object.put("latency_ms", report.latency().toMap());
        report.modelUse().putInto(object);
        object.put("by_hardness", maps(report.byHardness()));
        return object;
    }

    private static Map<String, Object> maps(Map<String, Tally> tallies) {
        Map<String, Object> maps = new LinkedHashMap<>();
        tallies.forEach((name, tally) -> maps.put(name, tally.toMap()));
        return maps;
    }

    private static List<Map<String, Object>> verdicts(List<Verdict> verdicts) {
        return verdicts.stream().map(VerdictDocument::of).toList();
    }
}
