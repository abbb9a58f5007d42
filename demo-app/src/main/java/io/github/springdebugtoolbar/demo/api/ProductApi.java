package io.github.springdebugtoolbar.demo.api;

import java.util.List;

import io.github.springdebugtoolbar.demo.shop.Products;

import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Products as JSON.
 */
@RestController
@RequestMapping("/api/products")
class ProductApi {

	private final Products products;

	ProductApi(Products products) {
		this.products = products;
	}

	@GetMapping
	List<ProductSummary> list(@RequestParam(defaultValue = "") String q, Pageable page) {
		return this.products
			.findByNameContainingIgnoreCase(q, PageRequest.of(page.getPageNumber(), 20, Sort.by("name", "id")))
			.map(ProductSummary::of)
			.getContent();
	}

}
