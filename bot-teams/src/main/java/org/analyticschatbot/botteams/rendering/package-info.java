/**
 * What the bot says in Teams, as Adaptive Cards of version 1.5: JSON, no calls. Text from outside stands only in text
 * runs, cells, titles and code, none of which Teams reads as Markdown or HTML.
 */
@NullMarked
package org.analyticschatbot.botteams.rendering;

import org.jspecify.annotations.NullMarked;
