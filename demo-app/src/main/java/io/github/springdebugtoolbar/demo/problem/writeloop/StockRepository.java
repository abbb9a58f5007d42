package io.github.springdebugtoolbar.demo.problem.writeloop;

import java.time.LocalDateTime;
import java.util.List;

import io.github.springdebugtoolbar.demo.shop.Product;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StockRepository extends Repository<Product, Long> {

	List<Product> findByStockLessThanOrderById(int stock);

	@Modifying(clearAutomatically = true)
	@Query("update Product e set e.checkedAt = :checkedAt where e.stock < :stock")
	int updateCheckedAt(LocalDateTime checkedAt, int stock);

}
