package org.analyticschatbot.botteams.files;

import com.microsoft.bot.schema.Activity;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.analyticschatbot.botteams.asking.Incoming;
import org.analyticschatbot.botteams.messaging.Asides;
import org.analyticschatbot.botteams.rendering.FormCards;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.answeractions.Action;
import org.analyticschatbot.core.answeractions.LoadCsv;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts rows into somebody's OneDrive when they say yes, if they still may read them. Teams waits for no upload, so that it
 * goes on after the reply; what came of it takes the place of the offer. An upload that a stopped process leaves behind is not taken up
 * again, since its address soon ends: the button on the answer makes a new offer.
 */
public final class FileConsents {

    private static final Logger LOG = LoggerFactory.getLogger(FileConsents.class);
    private static final Wording WORDING = Wording.of(FileConsents.class, "files.properties");
    private static final int REMEMBERED = 1_000;

    private final LoadCsv csv;
    private final Uploads uploads;
    private final Asides asides;
    private final Executor background;
    private final InstantSource clock;
    private final Set<String> accepted = Collections.synchronizedSet(Collections.newSetFromMap(new Newest()));

    public FileConsents(LoadCsv csv, Uploads uploads, Asides asides, Executor background, InstantSource clock) {
        this.csv = csv;
        this.uploads = uploads;
        this.asides = asides;
        this.background = background;
        this.clock = clock;
    }

    /** @throws InfrastructureException if it is not known whether they may have the rows, so that Teams has to ask again */
    public void receive(Activity invoke, Incoming by) {
        Consent.of(invoke).ifPresent(consent -> {
            if (consent.accepted()) {
                accept(consent, by);
            } else {
                say("declined", consent, by);
            }
        });
    }

    private void accept(Consent consent, Incoming by) {
        if (!uploads.mayGoTo(consent.uploadUrl())
                || !uploads.mayGoTo(consent.file().contentUrl())) {
            LOG.warn("{} is to be uploaded to an address that keeps no files of people", consent.on());
            say("failed", consent, by);
            return;
        }
        switch (csv.load(new Action(consent.on(), by.asker(), by.id(), clock.instant()))) {
            case LoadCsv.Loaded.Refused(String message) -> asides.replace(by, consent.offer(), FormCards.note(message));
            case LoadCsv.Loaded.Rows(LoadCsv.Csv rows) -> uploadOnce(consent, rows, by);
        }
    }

    private void uploadOnce(Consent consent, LoadCsv.Csv rows, Incoming by) {
        if (accepted.add(consent.uploadUrl())) {
            background.execute(() -> upload(consent, rows, by));
        }
    }

    private void upload(Consent consent, LoadCsv.Csv rows, Incoming by) {
        try {
            uploads.upload(consent.uploadUrl(), rows);
            asides.replace(by, consent.offer(), consent.file());
        } catch (InfrastructureException e) {
            LOG.warn("The rows of {} did not arrive: {}", consent.on(), e.getMessage());
            say("failed", consent, by);
        }
    }

    private void say(String what, Consent consent, Incoming to) {
        asides.replace(to, consent.offer(), FormCards.note(WORDING.text(what)));
    }

    private static final class Newest extends LinkedHashMap<String, Boolean> {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
