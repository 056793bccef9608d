/** What can be reached from outside. */
@NullMarked
package org.analyticschatbot.infracdk.http;

import org.jspecify.annotations.NullMarked;
