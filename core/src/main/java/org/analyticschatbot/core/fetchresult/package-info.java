/** Feature: the asker looks up status and answer by request_id. */
@NullMarked
package org.analyticschatbot.core.fetchresult;

import org.jspecify.annotations.NullMarked;
