package io.github.springdebugtoolbar.demo.problem.cache;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Finds the ten products that sell best.
 */
@Service
class Bestsellers {

	private final BestsellerRepository repository;

	Bestsellers(BestsellerRepository repository) {
		this.repository = repository;
	}

	List<Bestseller> find() {
		return this.repository.findBestsellers(Limit.of(10));
	}

	List<Bestseller> findCached() {
		return this.repository.findCachedBestsellers(Limit.of(10));
	}

}
