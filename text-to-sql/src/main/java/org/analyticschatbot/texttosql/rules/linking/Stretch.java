package org.analyticschatbot.texttosql.rules.linking;

import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.rules.language.Word;

/** Neighbouring words of a question. */
record Stretch(List<Word> words) {

    Stretch {
        words = List.copyOf(words);
    }

    static Stretch of(List<Word> question, int at, int length) {
        return new Stretch(question.subList(at, at + length));
    }

    int length() {
        return words.size();
    }

    /** As the asker wrote it. */
    String text() {
        return String.join(" ", words.stream().map(Word::text).toList());
    }

    /** In lower case. A name may be written as the schema spells it, "order_items", or with a hyphen: "sign-up date". */
    List<String> lower() {
        return words.stream()
                .flatMap(word -> word.text().contains("_") || word.text().contains("-")
                        ? Names.words(word.text()).stream()
                        : Stream.of(word.lower()))
                .toList();
    }

    /** Whether the words can be one name: it neither begins nor ends with a word that only joins others. */
    boolean canBeName() {
        List<String> span = lower();
        return !Names.isGlue(span.getFirst()) && !Names.isGlue(span.getLast()) && !spansClauses(span) && !hasMarks();
    }

    /** "names in concerts" is no name, "date of birth" is one. */
    private static boolean spansClauses(List<String> span) {
        return span.stream()
                .anyMatch(word -> Names.isGlue(word) && !List.of("of", "the").contains(word));
    }

    boolean hasMarks() {
        return words.stream().anyMatch(Stretch::isMark);
    }

    /** "open?" is no longer name than "open". */
    boolean endsInMark() {
        return isMark(words.getFirst()) || isMark(words.getLast());
    }

    private static boolean isMark(Word word) {
        return word.is(Word.Kind.PUNCTUATION) || word.is(Word.Kind.QUOTED);
    }
}
