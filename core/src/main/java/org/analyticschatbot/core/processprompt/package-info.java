/** Feature: the question becomes SQL, the SQL runs, its rows become an answer. */
@NullMarked
package org.analyticschatbot.core.processprompt;

import org.jspecify.annotations.NullMarked;
