package org.analyticschatbot.botteams.asking;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticschatbot.core.answer.Wording;

/** The commands that the app's manifest names: choosing one only types its name for the person. */
final class TypedCommand {

    private static final Wording WORDING = Wording.of(TypedCommand.class, "commands.properties");
    private static final Pattern COMMAND =
            Pattern.compile("/?(ask|tables|describe|help)(?:\\s+(.*))?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String WHAT_CAN_I_ASK = "";

    private TypedCommand() {}

    /** What the words ask; words that are no command are a question as they stand. */
    static String question(String words) {
        Matcher command = COMMAND.matcher(words);
        if (!command.matches()) {
            return words;
        }
        String rest = command.group(2) == null ? "" : command.group(2).strip();
        return switch (command.group(1).toLowerCase(Locale.ROOT)) {
            case "ask" -> rest;
            case "tables" -> rest.isEmpty() ? WORDING.text("tables") : words;
            case "describe" -> isName(rest) ? WORDING.text("describe", "table", rest) : words;
            default -> rest.isEmpty() ? WHAT_CAN_I_ASK : words;
        };
    }

    /** "describe orders" is a command, "describe the largest orders" may be a question. */
    private static boolean isName(String rest) {
        return !rest.isEmpty() && rest.chars().noneMatch(Character::isWhitespace);
    }
}
