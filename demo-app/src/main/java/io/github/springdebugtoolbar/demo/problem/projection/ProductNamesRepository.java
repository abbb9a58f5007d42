package io.github.springdebugtoolbar.demo.problem.projection;

import java.util.List;

import io.github.springdebugtoolbar.demo.shop.Product;

import org.springframework.data.repository.Repository;

interface ProductNamesRepository extends Repository<Product, Long> {

	List<Product> findAllByOrderByName();

	List<ProductName> findProductNameByOrderByName();

	/**
	 * What is read of a product.
	 *
	 * @param name its name
	 */
	record ProductName(String name) {

	}

}
