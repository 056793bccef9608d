package org.analyticschatbot.core.sql;

import io.trino.sql.tree.Node;
import io.trino.sql.tree.TableFunctionInvocation;
import java.util.Locale;
import java.util.Properties;
import org.analyticschatbot.core.sql.GuardRejection.Reason;

/** Words every refusal for people. The construct quotes what the asker wrote; the message quotes nothing of it. */
final class Refusals {

    private static final int MAX_CONSTRUCT_LENGTH = 120;
    private static final Properties MESSAGES = SqlResources.properties("refusals.properties");
    private static final Properties CONSTRUCTS = SqlResources.properties("constructs.properties");

    private Refusals() {}

    static Refused tooLarge(String limit, int maximum) {
        return refused(Reason.TOO_LARGE, limit, message("too_large." + limit.replace(' ', '_'), maximum));
    }

    static Refused unreadable(String construct) {
        return refused(Reason.UNREADABLE, construct, message("unreadable"));
    }

    static Refused character(int codePoint) {
        String name = "character U+%04X".formatted(codePoint);
        return refused(Reason.UNREADABLE, name, message("character"));
    }

    static Refused unterminated(String construct) {
        return refused(Reason.UNREADABLE, "unterminated " + construct, message("unterminated"));
    }

    static Refused notQuery(String statement) {
        return refused(Reason.NOT_A_QUERY, statement, message("not_a_query"));
    }

    static Refused severalStatements() {
        return refused(Reason.NOT_A_QUERY, "second statement", message("several_statements"));
    }

    static Refused construct(String construct) {
        return refused(Reason.CONSTRUCT_NOT_ALLOWED, construct, message("construct"));
    }

    static Refused node(Node node) {
        return construct(nameOf(node));
    }

    static Refused crossJoin() {
        return refused(Reason.CONSTRUCT_NOT_ALLOWED, "cross join without a condition", message("cross_join"));
    }

    static Refused table(String name) {
        return refused(Reason.TABLE_NOT_ALLOWED, "table " + name, message("table"));
    }

    static Refused function(String name) {
        return refused(Reason.FUNCTION_NOT_ALLOWED, "function " + name, message("function"));
    }

    static Refused argument(String construct, String key) {
        return refused(Reason.FUNCTION_NOT_ALLOWED, construct, message(key));
    }

    private static String nameOf(Node node) {
        String type = node.getClass().getSimpleName();
        String name = CONSTRUCTS.getProperty(type, type);
        return node instanceof TableFunctionInvocation call ? name + " " + call.getName() : name;
    }

    private static Refused refused(Reason reason, String construct, String message) {
        return new Refused(new GuardRejection(reason, shortened(construct), message));
    }

    private static String shortened(String construct) {
        return construct.codePointCount(0, construct.length()) <= MAX_CONSTRUCT_LENGTH
                ? construct
                : construct.substring(0, construct.offsetByCodePoints(0, MAX_CONSTRUCT_LENGTH)) + "…";
    }

    private static String message(String key, Object... values) {
        String text = MESSAGES.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("No message " + key);
        }
        return String.format(Locale.ROOT, text, values);
    }
}
