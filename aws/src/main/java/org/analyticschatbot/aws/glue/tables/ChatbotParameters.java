package org.analyticschatbot.aws.glue.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of the data writes into parameters of a table and of its columns: {@code chatbot.description}, {@code
 * chatbot.synonyms} with commas between, {@code chatbot.private}. What is wrong is told by the name of what it stands at and left
 * out, but whatever else than true or false is said of privacy means private.
 */
final class ChatbotParameters {

    private static final Wording WORDING = Wording.of(ChatbotParameters.class, "parameters.properties");
    private static final String PREFIX = "chatbot.";
    private static final String DESCRIPTION = PREFIX + "description";
    private static final String SYNONYMS = PREFIX + "synonyms";
    private static final String PRIVATE = PREFIX + "private";
    private static final List<String> KNOWN = List.of(DESCRIPTION, SYNONYMS, PRIVATE);
    private static final Pattern COMMA = Pattern.compile(",");
    private static final int LONGEST_WORD = 100;

    private final TableName table;
    private final Consumer<String> faults;
    private final Map<String, String> columnsByWord = new HashMap<>();

    /**
     * @param columns names of all columns of the table
     * @param faults takes each as a sentence
     */
    ChatbotParameters(TableName table, List<String> columns, Consumer<String> faults) {
        this.table = table;
        this.faults = faults;
        columns.forEach(column -> columnsByWord.put(key(column), column));
    }

    /** @param isPrivate empty if nothing is said of it; of a table, whether all of its columns are */
    record Said(@Nullable String description, List<String> synonyms, Optional<Boolean> isPrivate) {}

    Said ofTable(Map<String, String> parameters) {
        return said(table.toString(), table.name(), parameters, new HashMap<>());
    }

    Said ofColumn(String column, Map<String, String> parameters) {
        return said(table + "." + column, column, parameters, columnsByWord);
    }

    private Said said(String place, String name, Map<String, String> parameters, Map<String, String> owners) {
        Consumer<String> here = fault -> faults.accept(place + ": " + fault);
        parameters.keySet().stream()
                .filter(key -> key.toLowerCase(Locale.ROOT).startsWith(PREFIX) && !KNOWN.contains(key))
                .sorted()
                .forEach(key -> here.accept(WORDING.text("unknown", "name", key, "names", String.join(", ", KNOWN))));
        return new Said(
                parameters.get(DESCRIPTION), synonyms(name, parameters, owners, here), privacy(parameters, here));
    }

    private static List<String> synonyms(
            String name, Map<String, String> parameters, Map<String, String> owners, Consumer<String> faults) {
        String text = parameters.get(SYNONYMS);
        if (text == null) {
            return List.of();
        }
        List<String> words = COMMA.splitAsStream(text)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.isEmpty()) {
            faults.accept(WORDING.text("no_words"));
        }
        return words.stream()
                .filter(word -> isShort(word, faults) && isFree(word, name, owners, faults))
                .toList();
    }

    private static boolean isShort(String word, Consumer<String> faults) {
        boolean isShort = word.length() <= LONGEST_WORD;
        if (!isShort) {
            String most = Integer.toString(LONGEST_WORD);
            faults.accept(WORDING.text("long_word", "most", most, "word", word.substring(0, LONGEST_WORD)));
        }
        return isShort;
    }

    private static boolean isFree(String word, String name, Map<String, String> owners, Consumer<String> faults) {
        String other = owners.putIfAbsent(key(word), name);
        boolean isFree = other == null || other.equals(name);
        if (!isFree) {
            faults.accept(WORDING.text("taken", "word", word, "other", other));
        }
        return isFree;
    }

    private static Optional<Boolean> privacy(Map<String, String> parameters, Consumer<String> faults) {
        return Optional.ofNullable(parameters.get(PRIVATE)).map(text -> {
            boolean isSaid = text.strip().matches("(?i)true|false");
            if (!isSaid) {
                faults.accept(WORDING.text("no_flag"));
            }
            return !text.strip().equalsIgnoreCase("false");
        });
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
