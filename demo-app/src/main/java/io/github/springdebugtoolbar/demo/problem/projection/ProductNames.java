package io.github.springdebugtoolbar.demo.problem.projection;

import java.util.List;

import io.github.springdebugtoolbar.demo.problem.projection.ProductNamesRepository.ProductName;
import io.github.springdebugtoolbar.demo.shop.Product;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the names of all products.
 */
@Service
@Transactional(readOnly = true)
class ProductNames {

	private final ProductNamesRepository repository;

	ProductNames(ProductNamesRepository repository) {
		this.repository = repository;
	}

	List<String> findAllFromEntities() {
		return this.repository.findAllByOrderByName().stream().map(Product::getName).toList();
	}

	List<String> findAll() {
		return this.repository.findProductNameByOrderByName().stream().map(ProductName::name).toList();
	}

}
