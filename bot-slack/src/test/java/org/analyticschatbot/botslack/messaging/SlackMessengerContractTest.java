package org.analyticschatbot.botslack.messaging;

import org.analyticschatbot.core.notifier.Messenger;
import org.analyticschatbot.core.notifier.MessengerContract;
import org.junit.jupiter.api.AfterEach;

final class SlackMessengerContractTest extends MessengerContract {

    private final SlackScene scene = new SlackScene();

    @Override
    protected Messenger messenger() {
        return scene.messenger();
    }

    @Override
    protected boolean canLook() {
        return true;
    }

    @AfterEach
    void close() {
        scene.close();
    }
}
