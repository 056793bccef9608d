package org.analyticschatbot.texttosql.retrieval;

import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.GENERATE_WORD_PARTS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.SPLIT_ON_NUMERICS;
import static org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Questions and identifiers as stems: {@code order_items}, {@code OrderItem} and "items of an order" meet. */
final class Words extends Analyzer {

    private static final Words OF_NAMES = new Words(CharArraySet.EMPTY_SET);

    /** For questions, whose "which", "of" and "with" would find tables like {@code affiliated_with}. */
    private static final Words OF_QUESTIONS = new Words(questionWords());

    private static final int PARTS = GENERATE_WORD_PARTS
            | GENERATE_NUMBER_PARTS
            | SPLIT_ON_CASE_CHANGE
            | SPLIT_ON_NUMERICS
            | STEM_ENGLISH_POSSESSIVE;

    private final CharArraySet leftOut;

    private Words(CharArraySet leftOut) {
        this.leftOut = leftOut;
    }

    /** The stems of a name or a comment, repeated ones too. */
    static List<String> ofName(String name) {
        return OF_NAMES.stems(name, Integer.MAX_VALUE);
    }

    /** The distinct stems of a question that can name data, of its first {@code most} such words. */
    static Set<String> ofQuestion(String question, int most) {
        return new LinkedHashSet<>(OF_QUESTIONS.stems(question, most));
    }

    private List<String> stems(String text, int most) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (words.size() < most && stream.incrementToken()) {
                words.add(word.toString());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new StandardTokenizer();
        TokenStream parts = new WordDelimiterGraphFilter(tokenizer, PARTS, null);
        TokenStream plain = new ASCIIFoldingFilter(new LowerCaseFilter(parts));
        TokenStream telling = new StopFilter(plain, leftOut);
        return new TokenStreamComponents(tokenizer, new PorterStemFilter(telling));
    }

    private static CharArraySet questionWords() {
        try (InputStream words = Objects.requireNonNull(Words.class.getResourceAsStream("question-words.txt"))) {
            String text = new String(words.readAllBytes(), StandardCharsets.UTF_8);
            return new CharArraySet(Set.of(text.strip().split("\\s+")), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
