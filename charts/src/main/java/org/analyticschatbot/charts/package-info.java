/** Draws answers: chooses a chart by rules, never by code that a model wrote, and paints it as a PNG. */
@NullMarked
package org.analyticschatbot.charts;

import org.jspecify.annotations.NullMarked;
