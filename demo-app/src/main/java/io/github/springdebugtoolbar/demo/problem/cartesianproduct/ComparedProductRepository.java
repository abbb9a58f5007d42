package io.github.springdebugtoolbar.demo.problem.cartesianproduct;

import java.util.Collection;
import java.util.List;

import io.github.springdebugtoolbar.demo.shop.Product;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface ComparedProductRepository extends Repository<Product, Long> {

	@EntityGraph(attributePaths = { "lines", "reviews" })
	List<Product> findWithAllBySkuInOrderBySku(Collection<String> skus);

	// The reviews have a batch size.
	@EntityGraph(attributePaths = "lines")
	List<Product> findWithLinesBySkuInOrderBySku(Collection<String> skus);

}
