package io.github.springdebugtoolbar.demo.shop;

import java.util.List;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

/**
 * All products of the shop.
 */
public interface Products extends JpaRepository<Product, Long> {

	List<Product> findTop8ByOrderByIdDesc();

	Page<Product> findByNameContainingIgnoreCase(String text, Pageable page);

	List<Product> findTop20ByOrderByStockAscNameAsc();

}
