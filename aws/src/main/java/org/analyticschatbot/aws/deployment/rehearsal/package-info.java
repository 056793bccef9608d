/**
 * Made-up events, played through a function as it is, over made-up services on this machine: what a process does for the
 * first time is up to a hundred times slower, and nobody is to wait for that.
 */
@NullMarked
package org.analyticschatbot.aws.deployment.rehearsal;

import org.jspecify.annotations.NullMarked;
