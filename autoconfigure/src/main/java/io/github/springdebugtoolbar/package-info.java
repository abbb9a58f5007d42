/**
 * The debug toolbar. A request travels through packages that form a line, and each knows
 * the ones before it and none after it:
 *
 * <pre>
 * DataSource → recording → detection → history → panel → web → browser
 * </pre>
 *
 * {@code datasource} feeds {@code recording} with what JDBC does; {@code sql} tells what
 * a statement is; {@code recording} holds what happened in one request; {@code detection}
 * finds what is wrong with it; {@code history} keeps the last requests; {@code panel}
 * says what can be shown; {@code web} is the servlet edge: the filter, the tag, the
 * endpoints and who may use them; {@code autoconfigure} wires it all.
 */
@NullMarked
package io.github.springdebugtoolbar;

import org.jspecify.annotations.NullMarked;
