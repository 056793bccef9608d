/** Makes a typed intent of what was read: which table is the root, what is joined, and what becomes a subquery. */
@NullMarked
package org.analyticschatbot.texttosql.rules.assembling;

import org.jspecify.annotations.NullMarked;
