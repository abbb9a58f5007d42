package io.github.springdebugtoolbar.attribute.garden;

import jakarta.persistence.Embeddable;

/**
 * Where a leaf is.
 *
 * @param branch the branch
 * @param place its place there
 */
@Embeddable
record LeafId(int branch, int place) {

}
