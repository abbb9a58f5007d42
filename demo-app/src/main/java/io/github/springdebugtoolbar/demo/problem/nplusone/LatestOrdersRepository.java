package io.github.springdebugtoolbar.demo.problem.nplusone;

import java.util.List;

import io.github.springdebugtoolbar.demo.shop.Order;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface LatestOrdersRepository extends Repository<Order, Long> {

	List<Order> findTop100ByOrderByIdDesc();

	@EntityGraph(attributePaths = "customer")
	List<Order> findTop100WithCustomerByOrderByIdDesc();

}
