package io.github.springdebugtoolbar.attribute;

/**
 * Where an attribute is held.
 *
 * @param attribute name of the attribute
 * @param declaredIn class that declares its field or getter
 * @param field name of its field, or the name of its getter if there is no such field
 * @param getter whether there is only a getter
 * @param open whether code of any class can read it
 */
record MappedField(String attribute, Class<?> declaredIn, String field, boolean getter, boolean open) {

}
