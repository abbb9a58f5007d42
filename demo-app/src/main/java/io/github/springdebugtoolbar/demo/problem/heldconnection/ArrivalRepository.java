package io.github.springdebugtoolbar.demo.problem.heldconnection;

import io.github.springdebugtoolbar.demo.shop.Order;

import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface ArrivalRepository extends Repository<Order, Long> {

	Order findFirstByOrderByIdDesc();

}
