/**
 * Which entity, association or flush stood behind a statement: the only package that
 * knows Hibernate.
 */
@NullMarked
package io.github.springdebugtoolbar.hibernate;

import org.jspecify.annotations.NullMarked;
