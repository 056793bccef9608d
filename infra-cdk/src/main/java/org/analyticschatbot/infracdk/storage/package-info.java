/** What outlives a question: requests, results, secrets. */
@NullMarked
package org.analyticschatbot.infracdk.storage;

import org.jspecify.annotations.NullMarked;
