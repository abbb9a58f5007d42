package io.github.springdebugtoolbar.demo.shop;

import java.time.Duration;

import org.springframework.stereotype.Component;

/**
 * Asks the parcel service when an order will arrive. The answer takes its time, as that
 * of any other machine.
 */
@Component
public class Carrier {

	private static final Duration ANSWER_TIME = Duration.ofMillis(300);

	/**
	 * Returns how many days the parcel of an order needs.
	 * @param orderNumber the number of the order
	 * @return from 1 to 4
	 */
	public int findDaysToArrival(String orderNumber) {
		waitForAnswer();
		return 1 + Math.floorMod(orderNumber.hashCode(), 4);
	}

	private void waitForAnswer() {
		try {
			Thread.sleep(ANSWER_TIME.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
