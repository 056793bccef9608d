/** Which chart fits a question and its result. */
@NullMarked
package org.analyticschatbot.charts.choice;

import org.jspecify.annotations.NullMarked;
