package io.github.springdebugtoolbar.demo.problem.aggregation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.springdebugtoolbar.demo.shop.Review;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts how many reviews gave how many stars.
 */
@Service
@Transactional(readOnly = true)
class Ratings {

	private final RatingRepository repository;

	Ratings(RatingRepository repository) {
		this.repository = repository;
	}

	List<RatingCount> countInMemory() {
		Map<Integer, Long> counts = this.repository.findAll()
			.stream()
			.collect(Collectors.groupingBy(Review::getRating, Collectors.counting()));
		return sorted(counts);
	}

	List<RatingCount> countInDatabase() {
		Map<Integer, Long> counts = this.repository.countByRating()
			.stream()
			.collect(Collectors.toMap((row) -> (Integer) row[0], (row) -> (Long) row[1]));
		return sorted(counts);
	}

	private static List<RatingCount> sorted(Map<Integer, Long> counts) {
		return counts.entrySet()
			.stream()
			.map((entry) -> new RatingCount(entry.getKey(), entry.getValue()))
			.sorted(Comparator.comparing(RatingCount::rating).reversed())
			.toList();
	}

}
