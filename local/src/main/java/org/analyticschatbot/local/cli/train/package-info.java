/** {@code chatbot train}: what the launcher runs once, so that later starts find it in the JVM's cache. */
@NullMarked
package org.analyticschatbot.local.cli.train;

import org.jspecify.annotations.NullMarked;
