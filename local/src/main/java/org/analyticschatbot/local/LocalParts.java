package org.analyticschatbot.local;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.analyticschatbot.core.Adapters;
import org.analyticschatbot.core.access.AccessPolicy;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.local.StartException.Reason;
import org.analyticschatbot.local.access.AccessFilePolicy;
import org.analyticschatbot.local.bus.InProcessBus;
import org.analyticschatbot.local.files.FileResultStore;
import org.analyticschatbot.local.files.FolderTree;
import org.analyticschatbot.local.platform.Platforms;
import org.analyticschatbot.local.sqlite.SqlitePromptRequests;

/** What the runtime is made of and has to close. */
final class LocalParts implements AutoCloseable {

    private final EndedRequests ended = new EndedRequests();
    private final LocalSettings settings;
    private final RuntimeListener listener;
    private final InProcessBus bus;
    private final SqlitePromptRequests store;
    private final LocalData data;
    private final AccessPolicy policy;
    private final Platforms platforms;

    /** The state folder comes first: whether it is free is known at once, while data takes its time. */
    LocalParts(LocalSettings settings, RuntimeListener listener, LocalData.Source source) {
        this.settings = settings;
        this.policy = policy(settings);
        this.listener = listener;
        this.bus = new InProcessBus(settings.bounds(), listener);
        this.store = openStore(settings.state(), bus);
        this.data = openData(source);
        this.platforms = new Platforms(settings.platforms());
    }

    /** Whoever may ask may use everything, unless a file says otherwise. */
    private static AccessPolicy policy(LocalSettings settings) {
        return settings.accessFile() == null ? AccessPolicy.everything() : new AccessFilePolicy(settings.accessFile());
    }

    private static SqlitePromptRequests openStore(Path state, InProcessBus bus) {
        try {
            return SqlitePromptRequests.open(state, LocalAdapters.CLOCK, bus::stepDue);
        } catch (InfrastructureException e) {
            throw new StartException(Reason.STATE, e);
        }
    }

    /** The state folder is ours alone by now, so whatever is in the engine's folder was left by a killed process. */
    private LocalData openData(LocalData.Source source) {
        new FolderTree(settings.engineFolder()).delete();
        try {
            return source.open(settings, bus::queryEnded);
        } catch (StartException e) {
            closeStore();
            throw e;
        } catch (InfrastructureException e) {
            closeStore();
            throw new StartException(Reason.DATA, e);
        }
    }

    Adapters adapters() {
        PromptRequests requests = new ObservedPromptRequests(store, this::requestEnded);
        QueryPlanner planner = ConfiguredPlanner.of(settings.planner(), data, listener);
        return new LocalAdapters(
                requests, new FileResultStore(settings.state()), data, planner, settings.limits(), policy, platforms);
    }

    InProcessBus bus() {
        return bus;
    }

    LocalData data() {
        return data;
    }

    Platforms platforms() {
        return platforms;
    }

    EndedRequests ended() {
        return ended;
    }

    private void requestEnded(PromptRequest request) {
        ended.ended(request);
        listener.ended(request);
    }

    /** Steps first, so that they still find what they work with. */
    @Override
    public void close() {
        platforms.stopListening();
        bus.close();
        platforms.close();
        data.close();
        closeStore();
    }

    private void closeStore() {
        try {
            store.close();
        } catch (SQLException | IOException e) {
            throw new InfrastructureException(Kind.UNKNOWN, "The store of requests did not close", e);
        }
    }
}
