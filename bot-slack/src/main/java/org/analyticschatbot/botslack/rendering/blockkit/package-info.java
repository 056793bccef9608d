/** Block Kit as JSON: its blocks, what can be clicked in them, and text from outside made fit for them. */
@NullMarked
package org.analyticschatbot.botslack.rendering.blockkit;

import org.jspecify.annotations.NullMarked;
