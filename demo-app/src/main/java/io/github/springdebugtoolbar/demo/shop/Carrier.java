package io.github.springdebugtoolbar.demo.shop;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks the parcel service when an order will arrive. The answer takes its time, as that
 * of any other machine.
 */
@Component
public class Carrier {

	private final Duration answerTime;

	Carrier(@Value("${demo.carrier.answer-time:300ms}") Duration answerTime) {
		this.answerTime = answerTime;
	}

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
			Thread.sleep(this.answerTime.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
