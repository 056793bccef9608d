/** What is known about the data: tables, columns, statistics and how tables join. */
@NullMarked
package org.analyticschatbot.core.catalog;

import org.jspecify.annotations.NullMarked;
