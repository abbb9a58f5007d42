package io.github.springdebugtoolbar.demo.problem.chunk;

import java.util.List;

import io.github.springdebugtoolbar.demo.shop.Order;
import io.github.springdebugtoolbar.demo.shop.OrderStatus;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Packs all open orders.
 */
@Service
@Transactional(readOnly = true)
class Packing {

	private final OpenOrderRepository orders;

	private final EntityManager entityManager;

	Packing(OpenOrderRepository orders, EntityManager entityManager) {
		this.orders = orders;
		this.entityManager = entityManager;
	}

	PackingList packAtOnce() {
		PackingList list = new PackingList();
		this.orders.findByStatusOrderById(OrderStatus.OPEN).forEach(list::add);
		return list;
	}

	PackingList packInChunks() {
		PackingList list = new PackingList();
		List<Order> chunk = findChunkAfter(0);
		while (!chunk.isEmpty()) {
			chunk.forEach(list::add);
			this.entityManager.clear();
			chunk = findChunkAfter(chunk.get(chunk.size() - 1).getId());
		}
		return list;
	}

	private List<Order> findChunkAfter(long id) {
		return this.orders.findTop1000ByStatusAndIdGreaterThanOrderById(OrderStatus.OPEN, id);
	}

}
