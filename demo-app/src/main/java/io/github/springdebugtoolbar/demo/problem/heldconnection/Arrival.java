package io.github.springdebugtoolbar.demo.problem.heldconnection;

/**
 * When the parcel of an order will arrive.
 *
 * @param orderNumber the number of the order
 * @param days number of days from today
 */
public record Arrival(String orderNumber, int days) {

}
