package org.analyticschatbot.infracdk.flow;

import org.analyticschatbot.infracdk.storage.StackKey;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** Queues that are encrypted, and reached by TLS alone. */
final class Queues {

    private Queues() {}

    static Queue.Builder in(Construct scope, String id, StackKey stackKey) {
        Queue.Builder queue = Queue.Builder.create(scope, id).enforceSsl(true);
        @Nullable IKey key = stackKey.own();
        return key == null
                ? queue.encryption(QueueEncryption.SQS_MANAGED)
                : queue.encryption(QueueEncryption.KMS).encryptionMasterKey(key);
    }
}
