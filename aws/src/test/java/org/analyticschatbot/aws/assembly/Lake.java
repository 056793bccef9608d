package org.analyticschatbot.aws.assembly;

import java.time.InstantSource;
import org.analyticschatbot.aws.wire.AthenaStub;
import org.analyticschatbot.aws.wire.GlueStub;
import org.analyticschatbot.aws.wire.GlueTable;

/** The data that is there before anything is deployed: databases of Glue, and Athena over them. */
final class Lake implements AutoCloseable {

    /** The first one that may be asked about. */
    static final String DATABASE = "sales";

    /** The other one, which has no tables. */
    static final String ANOTHER_DATABASE = "web";

    /** Where in the bucket it is said what words mean. */
    static final String WORDS = "semantics/chatbot.yaml";

    /** What nobody could know of the tables alone. */
    static final String MEANINGS = """
            metrics:
              - {name: turnover, table: orders, expression: sum(amount), where: region <> 'South'}
            """;

    final AthenaStub athena;
    final GlueStub glue = GlueStub.start();

    /** With four orders in two regions. */
    Lake(String workgroup, InstantSource clock) {
        athena = AthenaStub.start(clock, workgroup);
        athena.execute("CREATE SCHEMA sales");
        athena.execute("CREATE TABLE sales.orders (id BIGINT, region VARCHAR, amount DOUBLE)");
        athena.execute(
                "INSERT INTO sales.orders VALUES (1, 'North', 10), (2, 'North', 20), (3, 'South', 5), (4, 'South', 7)");
        glue.database(ANOTHER_DATABASE);
        glue.table(
                DATABASE,
                GlueTable.named("orders")
                        .column("id", "bigint")
                        .column("region", "string")
                        .column("amount", "double"));
    }

    /** Two refunds for two reasons; nobody reads the whole catalog anew. */
    void addRefunds() {
        athena.execute("CREATE TABLE sales.refunds (reason VARCHAR, refund DOUBLE)");
        athena.execute("INSERT INTO sales.refunds VALUES ('Broken', 3), ('Late', 4)");
        glue.table(
                DATABASE, GlueTable.named("refunds").column("reason", "string").column("refund", "double"));
    }

    @Override
    public void close() {
        athena.close();
        glue.close();
    }
}
