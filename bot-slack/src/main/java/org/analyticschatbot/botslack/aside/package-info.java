/** What one person is shown and nobody else: windows, and notes under a message. */
@NullMarked
package org.analyticschatbot.botslack.aside;

import org.jspecify.annotations.NullMarked;
