package io.github.springdebugtoolbar.demo.problem.openinview;

import io.github.springdebugtoolbar.demo.shop.Order;

import org.springframework.data.repository.Repository;

interface LatestOrderRepository extends Repository<Order, Long> {

	Order findFirstByOrderByIdDesc();

}
