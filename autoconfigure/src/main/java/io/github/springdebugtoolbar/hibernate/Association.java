package io.github.springdebugtoolbar.hibernate;

/**
 * An association of an entity.
 *
 * @param owner name of the entity that has it
 * @param attribute path in that entity
 */
record Association(String owner, String attribute) {

}
