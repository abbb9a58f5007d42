/**
 * The debug toolbar. A request travels through packages that form a line, and each knows
 * the ones before it and none after it:
 *
 * <pre>
 * DataSource → recording → sql → replay → schema → plan → detection → history → panel → web → browser
 * </pre>
 *
 * {@code recording} holds what happened in one request. It is fed by {@code datasource}
 * with what JDBC does, by {@code hibernate} with loads and flushes, by {@code attribute}
 * with reads of entities, by {@code repository} with calls of Spring Data, by
 * {@code transaction} with transactions; {@code concurrent} carries it to other threads.
 * {@code sql} tells what a statement is; {@code replay} asks the database again;
 * {@code schema} tells what tables it has; {@code plan} tells how it executes a
 * statement; {@code detection} finds what is wrong; {@code history} keeps the last
 * requests; {@code panel} says what can be shown; {@code web} is the servlet edge: the
 * filter, the tag, the endpoints and who may use them; {@code autoconfigure} wires it
 * all.
 */
@NullMarked
package io.github.springdebugtoolbar;

import org.jspecify.annotations.NullMarked;
