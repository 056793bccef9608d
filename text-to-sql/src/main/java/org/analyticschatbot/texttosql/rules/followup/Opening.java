package org.analyticschatbot.texttosql.rules.followup;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.analyticschatbot.texttosql.rules.language.Lexicon;

/**
 * A question without the words that tie it to an earlier one.
 *
 * @param adds whether what it names comes beside what was shown before, instead of replacing it
 */
record Opening(String rest, Tie tie, boolean adds) {

    enum Tie {
        NONE,
        /** "and": unless a whole sentence follows. */
        LOOSE,
        FIRM
    }

    private static final String ADD = "add";
    private static final String POLITE = "polite";
    private static final String LOOSE = "loose";

    /** Phrases of these lists are dropped; of the other ones, the list's name takes their place. */
    private static final List<String> DROPPED = List.of(POLITE, LOOSE, ADD, "firm");

    private static final Map<String, List<String>> LISTS = Lexicon.lists("openings.txt");
    private static final Map<String, String> STARTS = starts();
    private static final Pattern START =
            Pattern.compile("(?i)\\s*(" + alternatives(STARTS.keySet()) + ")(?![\\p{L}\\d'’])[\\s,;:–-]*");
    private static final Pattern END = Pattern.compile(
            "(?i)(?<=[\\p{L}\\d])[\\s,;]+(?:" + alternatives(LISTS.getOrDefault("end", List.of())) + ")[\\s.!?]*$");
    private static final Pattern MARKS = Pattern.compile("[\\s.!?,;]+$");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

    static Opening of(String text) {
        return new Opening(text.strip(), Tie.NONE, false).opened().closed();
    }

    private Opening opened() {
        Matcher start = START.matcher(rest);
        if (!start.lookingAt()) {
            return this;
        }
        String list = STARTS.getOrDefault(start.group(1).toLowerCase(Locale.ROOT), POLITE);
        String after = rest.substring(start.end());
        return DROPPED.contains(list)
                ? new Opening(after, tied(list), adds || list.equals(ADD)).opened()
                : new Opening(list + " " + after, Tie.FIRM, adds);
    }

    private Tie tied(String list) {
        Tie other = switch (list) {
            case POLITE -> Tie.NONE;
            case LOOSE, ADD -> Tie.LOOSE;
            default -> Tie.FIRM;
        };
        return tie.compareTo(other) > 0 ? tie : other;
    }

    private Opening closed() {
        String bare = MARKS.matcher(END.matcher(rest).replaceAll("")).replaceAll("");
        return new Opening(YEAR.matcher(bare).matches() ? "in " + bare : bare, tie, adds);
    }

    /** "in total": what was shown in groups is wanted as a whole. */
    boolean isTotal() {
        return LISTS.getOrDefault("total", List.of()).contains(rest.toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> starts() {
        Map<String, String> starts = new HashMap<>();
        LISTS.forEach((list, phrases) -> phrases.stream()
                .filter(_ -> !list.equals("end") && !list.equals("total"))
                .forEach(phrase -> starts.put(phrase, list)));
        return Map.copyOf(starts);
    }

    private static String alternatives(Collection<String> phrases) {
        return phrases.stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
