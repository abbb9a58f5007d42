package io.github.springdebugtoolbar.demo.problem.duplicatequery;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what part of the stock each category is.
 */
@Service
@Transactional(readOnly = true)
class StockValues {

	private final StockValueRepository repository;

	StockValues(StockValueRepository repository) {
		this.repository = repository;
	}

	List<StockShare> findAskingAgain() {
		return this.repository.findByCategory()
			.stream()
			.map((value) -> StockShare.of(value, this.repository.findTotal()))
			.toList();
	}

	List<StockShare> findAskingOnce() {
		BigDecimal total = this.repository.findTotal();
		return this.repository.findByCategory().stream().map((value) -> StockShare.of(value, total)).toList();
	}

}
