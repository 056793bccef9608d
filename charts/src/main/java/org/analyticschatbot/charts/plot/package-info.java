/** From rows to the labels and values that a chart shows. */
@NullMarked
package org.analyticschatbot.charts.plot;

import org.jspecify.annotations.NullMarked;
