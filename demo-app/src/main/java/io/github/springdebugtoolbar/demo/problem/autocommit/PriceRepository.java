package io.github.springdebugtoolbar.demo.problem.autocommit;

import java.math.BigDecimal;

import io.github.springdebugtoolbar.demo.shop.Product;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional(readOnly = true)
interface PriceRepository extends Repository<Product, Long> {

	@Query("select min(p.price) from Product p")
	BigDecimal findLowest();

	@Query("select max(p.price) from Product p")
	BigDecimal findHighest();

}
