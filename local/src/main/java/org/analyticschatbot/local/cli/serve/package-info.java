/** {@code chatbot serve}, which is also what runs without the name of a command: the server, and its page in a browser. */
@NullMarked
package org.analyticschatbot.local.cli.serve;

import org.jspecify.annotations.NullMarked;
