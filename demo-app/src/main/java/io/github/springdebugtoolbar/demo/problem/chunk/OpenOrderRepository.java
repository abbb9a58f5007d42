package io.github.springdebugtoolbar.demo.problem.chunk;

import java.util.List;

import io.github.springdebugtoolbar.demo.shop.Order;
import io.github.springdebugtoolbar.demo.shop.OrderStatus;

import org.springframework.data.repository.Repository;

interface OpenOrderRepository extends Repository<Order, Long> {

	List<Order> findByStatusOrderById(OrderStatus status);

	List<Order> findTop1000ByStatusAndIdGreaterThanOrderById(OrderStatus status, long id);

}
