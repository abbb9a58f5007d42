package io.github.springdebugtoolbar.demo.problem.openinview;

import io.github.springdebugtoolbar.demo.shop.Order;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the latest order, in a transaction that is as short as can be.
 */
@Service
@Transactional(readOnly = true)
class LatestOrder {

	private final LatestOrderRepository repository;

	LatestOrder(LatestOrderRepository repository) {
		this.repository = repository;
	}

	Order find() {
		return this.repository.findFirstByOrderByIdDesc();
	}

}
