package io.github.springdebugtoolbar.attribute.garden;

import jakarta.persistence.Embeddable;

/**
 * What something costs.
 *
 * @param amount how much
 * @param currency of what
 */
@Embeddable
record Price(int amount, String currency) {

}
