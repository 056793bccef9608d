/** What of a deployment is to be decided, and the file in which it is. */
@NullMarked
package org.analyticschatbot.infracdk.configuration;

import org.jspecify.annotations.NullMarked;
