/**
 * What an answer shows on every chat platform: which rows and columns, what is said of the rest, the small print, and
 * what can be done with it. The platforms only draw it.
 */
@NullMarked
package org.analyticschatbot.core.answerlayout;

import org.jspecify.annotations.NullMarked;
