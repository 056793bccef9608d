package org.analyticschatbot.aws.athena;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.processprompt.Rows;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.ColumnInfo;
import software.amazon.awssdk.services.athena.model.Datum;
import software.amazon.awssdk.services.athena.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.athena.model.Row;

/** Reads a result page by page; one page of 1,000 rows is in memory at a time. */
final class AthenaRows implements Rows {

    /** Athena's most. */
    private static final int PAGE = 1_000;

    private final AthenaClient athena;
    private final String queryId;
    private final List<ColumnInfo> types;
    private final List<Column> columns;
    private Iterator<Row> page;
    private @Nullable String nextToken;

    private AthenaRows(AthenaClient athena, String queryId, GetQueryResultsResponse first) {
        this.athena = athena;
        this.queryId = queryId;
        this.types = first.resultSet().resultSetMetadata().columnInfo();
        this.columns = types.stream().map(AthenaTypes::column).toList();
        this.page = withoutLabels(first.resultSet().rows()).iterator();
        this.nextToken = first.nextToken();
    }

    static AthenaRows open(AthenaClient athena, String queryId) {
        return new AthenaRows(athena, queryId, page(athena, queryId, null));
    }

    private static GetQueryResultsResponse page(AthenaClient athena, String queryId, @Nullable String token) {
        try {
            return athena.getQueryResults(request ->
                    request.queryExecutionId(queryId).maxResults(PAGE).nextToken(token));
        } catch (SdkException e) {
            throw AthenaErrors.onRead(e);
        }
    }

    /** The first page of a SELECT begins with the names of its columns; other statements have no such row. */
    private List<Row> withoutLabels(List<Row> rows) {
        boolean hasLabels = !rows.isEmpty() && isLabels(rows.getFirst().data());
        return hasLabels ? rows.subList(1, rows.size()) : rows;
    }

    private boolean isLabels(List<Datum> cells) {
        List<@Nullable String> values = new ArrayList<>();
        cells.forEach(cell -> values.add(cell.varCharValue()));
        return values.equals(types.stream().map(ColumnInfo::label).toList());
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public @Nullable List<@Nullable Object> next() {
        while (!page.hasNext() && nextToken != null) {
            GetQueryResultsResponse next = page(athena, queryId, nextToken);
            page = next.resultSet().rows().iterator();
            nextToken = next.nextToken();
        }
        return page.hasNext() ? cells(page.next().data()) : null;
    }

    private List<@Nullable Object> cells(List<Datum> data) {
        List<@Nullable Object> cells = new ArrayList<>(types.size());
        for (int i = 0; i < types.size(); i++) {
            String text = i < data.size() ? data.get(i).varCharValue() : null;
            cells.add(text == null ? null : AthenaTypes.cell(types.get(i), text));
        }
        return Collections.unmodifiableList(cells);
    }

    /** Athena keeps nothing open for a reader. */
    @Override
    public void close() {
        page = Collections.emptyIterator();
        nextToken = null;
    }
}
