package io.github.springdebugtoolbar.demo.problem.duplicatequery;

import java.math.BigDecimal;
import java.util.List;

import io.github.springdebugtoolbar.demo.shop.Product;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StockValueRepository extends Repository<Product, Long> {

	@Query("""
			select new io.github.springdebugtoolbar.demo.problem.duplicatequery.StockValue(p.category, sum(p.stock * p.price))
			from Product p
			group by p.category
			order by p.category
			""")
	List<StockValue> findByCategory();

	@Query("select sum(p.stock * p.price) from Product p")
	BigDecimal findTotal();

}
