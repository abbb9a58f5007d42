package io.github.springdebugtoolbar.demo.problem.cartesianproduct;

import java.util.List;

import io.github.springdebugtoolbar.demo.shop.Product;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds products to be compared, with how often they were reviewed and ordered.
 */
@Service
@Transactional(readOnly = true)
class ProductComparison {

	private static final List<String> SKUS = List.of("P-10011", "P-10022", "P-10033", "P-10044", "P-10055", "P-10066",
			"P-10077", "P-10088");

	private final ComparedProductRepository repository;

	ProductComparison(ComparedProductRepository repository) {
		this.repository = repository;
	}

	List<Product> findInOneQuery() {
		return this.repository.findWithAllBySkuInOrderBySku(SKUS);
	}

	List<Product> findInTwoQueries() {
		List<Product> products = this.repository.findWithLinesBySkuInOrderBySku(SKUS);
		products.forEach((product) -> product.getReviews().size());
		return products;
	}

}
