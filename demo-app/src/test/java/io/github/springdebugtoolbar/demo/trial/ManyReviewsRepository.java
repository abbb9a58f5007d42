package io.github.springdebugtoolbar.demo.trial;

import java.util.List;

import io.github.springdebugtoolbar.demo.shop.Review;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.Repository;

interface ManyReviewsRepository extends Repository<Review, Long> {

	List<Review> findFirst400ByRatingOrderById(int rating);

	List<Review> findFirst100ByRatingOrderById(int rating);

	Slice<Review> findByRatingGreaterThanOrderById(int rating, Pageable page);

	Window<Review> findFirst50ByRatingGreaterThanOrderById(int rating, ScrollPosition position);

	static int starsOf(List<Review> reviews) {
		return reviews.stream().mapToInt(Review::getRating).sum();
	}

}
