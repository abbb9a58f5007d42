package io.github.springdebugtoolbar.demo.problem.inmemorypaging;

import java.math.BigDecimal;

import io.github.springdebugtoolbar.demo.shop.Order;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the latest of the large orders, with what was ordered.
 */
@Service
@Transactional(readOnly = true)
class LargeOrders {

	private static final BigDecimal LARGE = BigDecimal.valueOf(240);

	private static final Pageable FIRST_PAGE = PageRequest.of(0, 20);

	private final LargeOrderRepository repository;

	LargeOrders(LargeOrderRepository repository) {
		this.repository = repository;
	}

	Slice<Order> findCutInMemory() {
		return this.repository.findWithLinesByTotalGreaterThanOrderByIdDesc(LARGE, FIRST_PAGE);
	}

	Slice<Order> findCutInDatabase() {
		Slice<Order> orders = this.repository.findByTotalGreaterThanOrderByIdDesc(LARGE, FIRST_PAGE);
		orders.forEach((order) -> order.getLines().size());
		return orders;
	}

}
