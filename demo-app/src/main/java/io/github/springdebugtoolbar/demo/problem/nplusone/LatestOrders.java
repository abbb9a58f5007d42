package io.github.springdebugtoolbar.demo.problem.nplusone;

import java.util.List;

import io.github.springdebugtoolbar.demo.shop.Order;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the latest orders, whose customers the template reads.
 */
@Service
@Transactional(readOnly = true)
class LatestOrders {

	private final LatestOrdersRepository repository;

	LatestOrders(LatestOrdersRepository repository) {
		this.repository = repository;
	}

	List<Order> findLatest() {
		return this.repository.findTop100ByOrderByIdDesc();
	}

	List<Order> findLatestWithCustomers() {
		return this.repository.findTop100WithCustomerByOrderByIdDesc();
	}

}
