/**
 * One package per problem of slow ORM code: a slow page and its cured twin.
 */
package io.github.springdebugtoolbar.demo.problem;
