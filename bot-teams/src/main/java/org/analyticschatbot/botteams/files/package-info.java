/** Feature: rows as a file, once their reader has agreed. */
@NullMarked
package org.analyticschatbot.botteams.files;

import org.jspecify.annotations.NullMarked;
