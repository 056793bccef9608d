package org.analyticschatbot.texttosql.rules.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts a question into words, numbers, quotations and punctuation. */
public final class Tokenizer {

    private static final Pattern CONTRACTED_NOT = Pattern.compile("(?i)(?<=\\p{L})n['’]t\\b");
    private static final Pattern SHARED_NAME = Pattern.compile("(?i)\\bfirst and last names?\\b");
    private static final Map<String, String> ABBREVIATIONS = Lexicon.entries("abbreviations.txt");
    private static final Pattern ABBREVIATED =
            Pattern.compile("(?i)\\b(?:" + String.join("|", ABBREVIATIONS.keySet()) + ")\\b");
    private static final Pattern CANNOT = Pattern.compile("(?i)\\bcannot\\b");
    private static final Pattern POSSESSIVE = Pattern.compile("(?i)(?<=\\p{L})['’]s\\b");
    private static final Pattern QUOTED = Pattern.compile(
            "\"([^\"]{1,200})\"|“([^”]{1,200})”|‘([^’]{1,200})’|(?<![\\p{L}\\d])'([^']{1,200})'(?!\\p{L})");
    private static final Pattern NUMBER = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}|\\d+(?:,\\d{3}){1,6}+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?(?:[kKmM]\\b)?(?![\\p{L}\\d])");
    /** Repeated groups are bounded: an unbounded one is recursive, and a long question would overflow the stack. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\p{M}\\d_]*(?:[-'’&][\\p{L}\\d_]+){0,8}+");

    private static final Pattern PUNCTUATION = Pattern.compile("[<>]=?|!=|[=.,;:?!()/%$€+]");
    private static final Pattern TOKEN =
            Pattern.compile(QUOTED + "|(?<number>" + NUMBER + ")|(?<word>" + WORD + ")|(?<mark>" + PUNCTUATION + ")");

    private Tokenizer() {}

    public static List<Word> words(String question) {
        return TOKEN.matcher(expand(question)).results().map(Tokenizer::word).toList();
    }

    private static String expand(String question) {
        String written = ABBREVIATED
                .matcher(question)
                .replaceAll(found -> ABBREVIATIONS.getOrDefault(found.group().toLowerCase(Locale.ROOT), found.group()));
        String withoutContractions = CONTRACTED_NOT.matcher(written).replaceAll(" not");
        String withoutCannot = CANNOT.matcher(withoutContractions).replaceAll("can not");
        return SHARED_NAME.matcher(withoutCannot).replaceAll("first name, last name");
    }

    private static Word word(MatchResult match) {
        if (match.group("number") != null) {
            return new Word(match.group(), Word.Kind.NUMBER);
        }
        if (match.group("word") != null) {
            return new Word(POSSESSIVE.matcher(match.group()).replaceAll(""), Word.Kind.WORD);
        }
        if (match.group("mark") != null) {
            return new Word(match.group(), Word.Kind.PUNCTUATION);
        }
        return new Word(match.group().substring(1, match.group().length() - 1).strip(), Word.Kind.QUOTED);
    }
}
