/** What the stack and the functions have agreed on: the files of module {@code aws}, which both read. */
@NullMarked
package org.analyticschatbot.infracdk.contract;

import org.jspecify.annotations.NullMarked;
