package io.github.springdebugtoolbar.demo.problem.aggregation;

import java.util.List;

import io.github.springdebugtoolbar.demo.shop.Review;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RatingRepository extends Repository<Review, Long> {

	List<Review> findAll();

	@Query("select e.rating, count(e) from Review e group by e.rating")
	List<Object[]> countByRating();

}
