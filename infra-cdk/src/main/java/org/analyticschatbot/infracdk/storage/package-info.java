/** What outlives a question: requests, results, secrets, logs, and the key that encrypts them. */
@NullMarked
package org.analyticschatbot.infracdk.storage;

import org.jspecify.annotations.NullMarked;
