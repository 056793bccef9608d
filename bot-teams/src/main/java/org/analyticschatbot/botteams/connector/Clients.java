package org.analyticschatbot.botteams.connector;

import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import retrofit2.Retrofit;

/**
 * One of the SDK's clients for each address, all over one pool. Left to itself the SDK posts again three times, at once, when Teams
 * answers 5xx, and its HTTP client once when a connection breaks: either may make two messages of one.
 */
final class Clients implements AutoCloseable {

    private static final int AT_THE_SAME_TIME = 16;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Map<String, RestConnectorClient> clients = new ConcurrentHashMap<>();
    private final ConnectionPool pool = new ConnectionPool(AT_THE_SAME_TIME, IDLE.toSeconds(), TimeUnit.SECONDS);
    private final Dispatcher dispatcher = new Dispatcher();
    private final AppCredentials credentials;
    private final Duration timeout;

    Clients(AppCredentials credentials, Duration timeout) {
        this.credentials = credentials;
        this.timeout = timeout;
        dispatcher.setMaxRequests(AT_THE_SAME_TIME);
        dispatcher.setMaxRequestsPerHost(AT_THE_SAME_TIME);
    }

    Conversations at(String serviceUrl) {
        return clients.computeIfAbsent(serviceUrl, this::client).getConversations();
    }

    private RestConnectorClient client(String serviceUrl) {
        OkHttpClient.Builder http = new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .writeTimeout(timeout);
        RestClient rest = new RestClient.Builder(http, new Retrofit.Builder())
                .withBaseUrl(serviceUrl)
                .withCredentials(credentials)
                .withSerializerAdapter(new JacksonAdapter())
                .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
                .withConnectionTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .withReadTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .withConnectionPool(pool)
                .withDispatcher(dispatcher)
                .withRetryStrategy(new Never())
                .build();
        return new RestConnectorClient(rest);
    }

    @Override
    public void close() {
        dispatcher.executorService().shutdown();
        pool.evictAll();
    }

    private static final class Never extends RetryStrategy {

        Never() {
            super("never", false);
        }

        @Override
        public boolean shouldRetry(int retryCount, Response response) {
            return false;
        }
    }
}
