package io.github.springdebugtoolbar.demo.problem.readonlyflush;

import java.util.List;

import io.github.springdebugtoolbar.demo.shop.Product;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds all products, cheap or not.
 */
@Service
class PriceList {

	private final PriceListRepository repository;

	PriceList(PriceListRepository repository) {
		this.repository = repository;
	}

	@Transactional
	List<Product> findInTransaction() {
		return this.repository.findAllByOrderByNameAscIdAsc();
	}

	@Transactional(readOnly = true)
	List<Product> findReadOnly() {
		return this.repository.findAllByOrderByNameAscIdAsc();
	}

}
