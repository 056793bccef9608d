package org.analyticschatbot.texttosql.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Texts in memory, scored against a question by BM25. */
final class WordIndex {

    private static final String WORDS = "words";
    private static final FieldType FREQUENCIES = frequencies();
    /** Lucene refuses queries of more than 1,024 clauses. */
    private static final int MOST_WORDS = 200;

    /** Saturates sooner than Lucene's default: that a word comes again tells little in texts made of names. */
    private static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.75f);

    private final IndexSearcher searcher;

    /** @param documents the stems of each document */
    WordIndex(Stream<List<String>> documents) {
        try {
            ByteBuffersDirectory directory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(directory, settings())) {
                for (List<String> stems : (Iterable<List<String>>) documents::iterator) {
                    writer.addDocument(document(stems));
                }
            }
            this.searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setSimilarity(SIMILARITY);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** One score a document, in the order given; 0 for one that shares no word with the question. */
    double[] scores(String question) {
        double[] scores = new double[searcher.getIndexReader().maxDoc()];
        try {
            for (ScoreDoc hit : searcher.search(query(question), Math.max(1, scores.length)).scoreDocs) {
                scores[hit.doc] = hit.score;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return scores;
    }

    /** Any of the words. Built from terms, so that nothing in a question is ever read as query syntax. */
    private static Query query(String question) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Words.ofQuestion(question, MOST_WORDS)
                .forEach(word -> query.add(new TermQuery(new Term(WORDS, word)), Occur.SHOULD));
        return query.build();
    }

    /** Merges only neighbours, in this thread, so that documents keep their order. */
    private static IndexWriterConfig settings() {
        return new IndexWriterConfig(new WhitespaceAnalyzer())
                .setSimilarity(SIMILARITY)
                .setMergePolicy(new LogDocMergePolicy())
                .setMergeScheduler(new SerialMergeScheduler());
    }

    private static Document document(List<String> stems) {
        Document document = new Document();
        document.add(new Field(WORDS, String.join(" ", stems), FREQUENCIES));
        return document;
    }

    private static FieldType frequencies() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
