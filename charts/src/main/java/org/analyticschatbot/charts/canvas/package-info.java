/** Paper, type and axes: everything on a chart but its marks. */
@NullMarked
package org.analyticschatbot.charts.canvas;

import org.jspecify.annotations.NullMarked;
