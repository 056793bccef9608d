/** The kinds of charts: XChart paints the marks, the canvas everything else. */
@NullMarked
package org.analyticschatbot.charts.drawing;

import org.jspecify.annotations.NullMarked;
