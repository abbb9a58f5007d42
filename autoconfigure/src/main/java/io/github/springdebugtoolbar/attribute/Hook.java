package io.github.springdebugtoolbar.attribute;

/**
 * What is to be called where a field is read.
 *
 * @param number number of the attribute, or its index if it is inherited
 * @param inherited whether the owner's class tells which attribute it is
 */
record Hook(int number, boolean inherited) {

}
