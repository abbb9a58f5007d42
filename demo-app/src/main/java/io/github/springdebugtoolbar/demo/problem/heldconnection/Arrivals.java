package io.github.springdebugtoolbar.demo.problem.heldconnection;

import io.github.springdebugtoolbar.demo.shop.Carrier;
import io.github.springdebugtoolbar.demo.shop.Order;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the carrier when the latest order will arrive.
 */
@Service
class Arrivals {

	private final ArrivalRepository repository;

	private final Carrier carrier;

	Arrivals(ArrivalRepository repository, Carrier carrier) {
		this.repository = repository;
		this.carrier = carrier;
	}

	// Holds the connection until the carrier has answered.
	@Transactional(readOnly = true)
	Arrival findInOneTransaction() {
		return find();
	}

	// Has given the connection back before the carrier is asked.
	Arrival findAfterTransaction() {
		return find();
	}

	private Arrival find() {
		Order order = this.repository.findFirstByOrderByIdDesc();
		return new Arrival(order.getNumber(), this.carrier.findDaysToArrival(order.getNumber()));
	}

}
