/** Feature: the buttons and menus on an answer, and the windows that they open. */
@NullMarked
package org.analyticschatbot.botslack.buttons;

import org.jspecify.annotations.NullMarked;
