package io.github.springdebugtoolbar.datasource.shop;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Repository of products.
 */
interface Products extends JpaRepository<Product, Long> {

	List<Product> findByNameStartingWith(String prefix);

}
