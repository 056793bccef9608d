package org.analyticschatbot.core.processprompt;

import java.util.List;
import org.analyticschatbot.core.sql.TableName;

/** What a planner makes of a question. */
public sealed interface QueryPlan {

    /** Who planned: "rules", or the model's name. */
    String planner();

    /**
     * @param sql one Trino query, unchecked
     * @param title names the result in a few words
     * @param chartHint the kind of chart that the question asks for, empty when it asks for none
     * @param assumptions what was taken for granted, one sentence each
     */
    record RunSql(String sql, String title, String chartHint, List<String> assumptions, String planner)
            implements QueryPlan {

        public RunSql {
            assumptions = List.copyOf(assumptions);
        }
    }

    /** Answered from the catalog alone. */
    record DescribeData(Subject subject, String planner) implements QueryPlan {}

    /** @param options questions that can be asked as they stand */
    record AskBack(String question, List<String> options, String planner) implements QueryPlan {

        public AskBack {
            options = List.copyOf(options);
        }
    }

    /**
     * @param reason one sentence: what was not understood, or is not in the data
     * @param examples questions about this very data that would be understood
     */
    record Decline(String reason, List<String> examples, String planner) implements QueryPlan {

        public Decline {
            examples = List.copyOf(examples);
        }
    }

    /** Which part of the catalog to describe. */
    sealed interface Subject {

        record AllTables() implements Subject {}

        record OneTable(TableName table) implements Subject {}

        /** @param words a column fits if its name or comment holds all of them */
        record ColumnsAbout(List<String> words) implements Subject {

            public ColumnsAbout {
                words = List.copyOf(words);
            }
        }
    }
}
