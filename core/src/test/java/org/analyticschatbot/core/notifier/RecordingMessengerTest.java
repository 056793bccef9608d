package org.analyticschatbot.core.notifier;

import org.junit.jupiter.api.Nested;

final class RecordingMessengerTest {

    @Nested
    final class Searchable extends MessengerContract {

        @Override
        protected Messenger messenger() {
            return new RecordingMessenger(true);
        }

        @Override
        protected boolean canLook() {
            return true;
        }
    }

    @Nested
    final class Unsearchable extends MessengerContract {

        @Override
        protected Messenger messenger() {
            return new RecordingMessenger(false);
        }

        @Override
        protected boolean canLook() {
            return false;
        }
    }
}
