package io.github.springdebugtoolbar.recording;

/**
 * An attribute of an entity that is no association: a column with its type.
 *
 * @param name path in its entity
 * @param type its type as in source code, with a simple name
 * @param holder class of the embeddable that has it, an empty text if it is the entity's
 * own
 * @param large whether the mapping says that it is a large object
 * @param lazy whether it comes when it is read only
 */
public record MappedValue(String name, String type, String holder, boolean large, boolean lazy) {

}
