package io.github.springdebugtoolbar.demo.problem.writeloop;

import java.time.LocalDateTime;
import java.util.List;

import io.github.springdebugtoolbar.demo.shop.Product;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that the products which run low were counted just now.
 */
@Service
@Transactional
class Stocktaking {

	private static final int LOW = 5;

	private final StockRepository repository;

	Stocktaking(StockRepository repository) {
		this.repository = repository;
	}

	List<Product> checkOneByOne() {
		List<Product> products = this.repository.findByStockLessThanOrderById(LOW);
		LocalDateTime now = LocalDateTime.now();
		products.forEach((product) -> product.check(now));
		return products;
	}

	List<Product> checkAtOnce() {
		LocalDateTime now = LocalDateTime.now();
		this.repository.updateCheckedAt(now, LOW);
		List<Product> products = this.repository.findByStockLessThanOrderById(LOW);
		return products;
	}

}
