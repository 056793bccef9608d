/** Axes: their lines, ticks and labels. No label is dropped silently and none lies over another. */
@NullMarked
package org.analyticschatbot.charts.axis;

import org.jspecify.annotations.NullMarked;
