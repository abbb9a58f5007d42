package io.github.springdebugtoolbar.demo.problem.inmemorypaging;

import java.math.BigDecimal;

import io.github.springdebugtoolbar.demo.shop.Order;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface LargeOrderRepository extends Repository<Order, Long> {

	@EntityGraph(attributePaths = "lines")
	Slice<Order> findWithLinesByTotalGreaterThanOrderByIdDesc(BigDecimal total, Pageable page);

	// The lines have a batch size.
	Slice<Order> findByTotalGreaterThanOrderByIdDesc(BigDecimal total, Pageable page);

}
