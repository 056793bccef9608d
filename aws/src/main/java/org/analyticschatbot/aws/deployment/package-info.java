/** What the functions of one deployment are made of: clients, adapters, settings. */
@NullMarked
package org.analyticschatbot.aws.deployment;

import org.jspecify.annotations.NullMarked;
