package org.analyticschatbot.texttosql.retrieval.postings;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.analyticschatbot.texttosql.retrieval.words.Words;

/** Reads what tables say, twice: which words there are, then, when joined ones can be told, who uses them how often. */
public final class Corpus {

    /** Half of a joined word says less than a word of its own. */
    private static final float WEIGHT_OF_HALF = 0.5f;

    private final Vocabulary vocabulary = new Vocabulary();
    private int[] words = new int[1024];
    private float[] weights = new float[1024];
    private int size;
    private final int[] ends;

    /** @param texts what each table says, asked once in ascending order */
    public Corpus(int tables, IntFunction<List<Text>> texts) {
        this.ends = new int[tables];
        for (int table = 0; table < tables; table++) {
            texts.apply(table).forEach(text -> Words.of(text.text(), word -> add(word, text.weight())));
            ends[table] = size;
        }
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public Postings postings() {
        JoinedWords joined = new JoinedWords(vocabulary);
        Postings.Builder postings = new Postings.Builder();
        Frequencies frequencies = new Frequencies(vocabulary.stems().size());
        int position = 0;
        for (int table = 0; table < ends.length; table++) {
            for (; position < ends[table]; position++) {
                frequencies.add(vocabulary.stemOf(words[position]), weights[position]);
                for (int half : joined.halves(words[position])) {
                    frequencies.add(half, WEIGHT_OF_HALF * weights[position]);
                }
            }
            frequencies.moveTo(postings, table);
        }
        return postings.build(vocabulary.stems().size(), ends.length);
    }

    private void add(String word, float weight) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        words[size] = vocabulary.add(word);
        weights[size++] = weight;
    }

    /** How often one table uses each stem. */
    private static final class Frequencies {

        private final float[] byStem;
        private final int[] used;
        private int count;

        Frequencies(int stems) {
            this.byStem = new float[stems];
            this.used = new int[stems];
        }

        void add(int stem, float weight) {
            if (byStem[stem] == 0) {
                used[count++] = stem;
            }
            byStem[stem] += weight;
        }

        void moveTo(Postings.Builder postings, int table) {
            for (int i = 0; i < count; i++) {
                postings.add(used[i], table, byStem[used[i]]);
                byStem[used[i]] = 0;
            }
            count = 0;
        }
    }
}
