package io.github.springdebugtoolbar.demo.api;

import java.math.BigDecimal;

import io.github.springdebugtoolbar.demo.shop.Product;

record ProductSummary(Long id, String sku, String name, BigDecimal price) {

	static ProductSummary of(Product product) {
		return new ProductSummary(product.getId(), product.getSku(), product.getName(), product.getPrice());
	}

}
