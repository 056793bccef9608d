/** The server: REST over HTTP, health and metrics. The only place that knows Spring. */
@NullMarked
package org.analyticschatbot.local.web;

import org.jspecify.annotations.NullMarked;
