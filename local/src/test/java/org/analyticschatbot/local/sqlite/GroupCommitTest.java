package org.analyticschatbot.local.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.PromptRequests.Creation;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

final class GroupCommitTest {

    private final PromptRequestFixture fixture = new PromptRequestFixture();
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicBoolean areCommitsBroken = new AtomicBoolean();

    @TempDir
    private Path folder;

    private SqliteSession session;
    private GroupCommit writer;

    @BeforeEach
    void open() throws SQLException {
        SqliteFile file = new SqliteFile(folder.resolve("requests.sqlite"));
        session = new SqliteSession(observed(file.connectForWriting()));
        writer = new GroupCommit(session);
    }

    @AfterEach
    void close() throws SQLException {
        writer.close();
    }

    @Test
    void writes_that_wait_together_share_a_commit() {
        CountDownLatch busy = keepBusy();
        List<CompletableFuture<Creation>> waiting = submit(requests(200));

        busy.countDown();
        waiting.forEach(CompletableFuture::join);

        assertThat(commits.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_write_that_fails_takes_no_other_with_it() {
        CountDownLatch busy = keepBusy();
        List<PromptRequest> good = requests(10);
        List<CompletableFuture<Creation>> before = submit(good.subList(0, 5));
        CompletableFuture<Creation> thrown = writer.submit(requests -> {
            throw new IllegalStateException("broken");
        });
        CompletableFuture<Creation> refused = writer.submit(requests -> {
            throw new SQLException("refused");
        });
        CompletableFuture<Creation> endless = writer.submit(requests -> {
            throw new StackOverflowError();
        });
        List<CompletableFuture<Creation>> after = submit(good.subList(5, 10));

        busy.countDown();

        assertThat(before).allSatisfy(write -> assertThat(write.join()).isInstanceOf(Creation.Created.class));
        assertThat(after).allSatisfy(write -> assertThat(write.join()).isInstanceOf(Creation.Created.class));
        assertThatThrownBy(thrown::join).hasCauseInstanceOf(IllegalStateException.class);
        assertThatThrownBy(refused::join).hasCauseInstanceOf(InfrastructureException.class);
        assertThatThrownBy(endless::join).hasCauseInstanceOf(StackOverflowError.class);
        assertThat(good).allSatisfy(request -> assertThat(isStored(request)).isTrue());
    }

    @Test
    void on_a_full_disk_each_write_is_done_or_says_that_it_is_not() {
        writer.write(requests -> limitPages(40));
        CountDownLatch busy = keepBusy();
        List<PromptRequest> asked = requests(300);
        List<CompletableFuture<Creation>> writes = submit(asked);

        busy.countDown();

        int stored = 0;
        for (int i = 0; i < asked.size(); i++) {
            Throwable failure = failureOf(writes.get(i));
            assertThat(isStored(asked.get(i))).isEqualTo(failure == null);
            stored += failure == null ? 1 : 0;
            if (failure != null) {
                assertThat(failure).hasMessageContaining("disk that holds the state folder is full");
                assertThat(kindOf(failure)).isEqualTo(Kind.NOT_DONE);
            }
        }
        assertThat(stored).isBetween(1, 299);

        writer.write(requests -> limitPages(1_000_000));
        PromptRequest later = requests(1).getFirst();
        writer.write(requests -> requests.create(later, List.of(), PromptRequestFixture.NOON));
        assertThat(isStored(later)).isTrue();
    }

    @Test
    void a_commit_that_the_disk_broke_off_is_unknown_to_all_who_shared_it() {
        CountDownLatch busy = keepBusy();
        List<CompletableFuture<Creation>> writes = submit(requests(3));

        areCommitsBroken.set(true);
        busy.countDown();

        assertThat(writes)
                .allSatisfy(write -> assertThat(kindOf(failureOf(write))).isEqualTo(Kind.UNKNOWN));
        areCommitsBroken.set(false);
        PromptRequest later = requests(1).getFirst();
        writer.write(requests -> requests.create(later, List.of(), PromptRequestFixture.NOON));
        assertThat(isStored(later)).isTrue();
    }

    @Test
    void what_was_submitted_before_the_end_is_written_and_nothing_after() throws SQLException {
        List<CompletableFuture<Creation>> writes = submit(requests(100));

        writer.close();

        assertThat(writes).allSatisfy(write -> assertThat(write).isCompleted());
        assertThatThrownBy(() -> writer.write(requests -> true))
                .isInstanceOf(InfrastructureException.class)
                .hasMessage("The store is closed");
    }

    private List<CompletableFuture<Creation>> submit(List<PromptRequest> asked) {
        return asked.stream()
                .map(request ->
                        writer.submit(requests -> requests.create(request, List.of(), PromptRequestFixture.NOON)))
                .toList();
    }

    private List<PromptRequest> requests(int count) {
        List<PromptRequest> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            requests.add(fixture.fetchedByTheAsker());
        }
        return requests;
    }

    private boolean isStored(PromptRequest request) {
        return writer.write(requests -> requests.find(request.id()).isPresent());
    }

    private boolean limitPages(int pages) throws SQLException {
        session.execute("PRAGMA max_page_count = " + pages);
        return true;
    }

    /** The writer does nothing else until the latch is counted down. */
    private CountDownLatch keepBusy() {
        CountDownLatch latch = new CountDownLatch(1);
        assertThat(writer.submit(requests -> awaited(latch))).isNotDone();
        return latch;
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Throwable failureOf(CompletableFuture<?> write) {
        try {
            write.join();
            return null;
        } catch (CompletionException e) {
            return e.getCause();
        }
    }

    private static Kind kindOf(@Nullable Throwable failure) {
        return assertThat(failure)
                .asInstanceOf(InstanceOfAssertFactories.type(InfrastructureException.class))
                .actual()
                .kind();
    }

    /** Counts the commits, and breaks them off as a disk would. */
    private Connection observed(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = invoke(method, connection, arguments);
            return result instanceof Statement statement && method.getName().equals("createStatement")
                    ? observed(statement)
                    : result;
        });
    }

    private Statement observed(Statement statement) {
        return proxy(Statement.class, (method, arguments) -> {
            if (arguments != null && "COMMIT".equals(arguments[0])) {
                commits.incrementAndGet();
                if (areCommitsBroken.get()) {
                    throw new SQLiteException("disk I/O error", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
                }
            }
            return invoke(method, statement, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, Calls calls) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> calls.call(method, arguments)));
    }

    private static @Nullable Object invoke(Method method, Object target, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private interface Calls {
        @Nullable Object call(Method method, @Nullable Object @Nullable [] arguments) throws Throwable;
    }
}
