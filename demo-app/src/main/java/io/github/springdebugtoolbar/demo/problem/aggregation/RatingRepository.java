package io.github.springdebugtoolbar.demo.problem.aggregation;

import java.util.List;

import io.github.springdebugtoolbar.demo.shop.Review;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RatingRepository extends Repository<Review, Long> {

	List<Review> findAll();

	@Query("""
			select new io.github.springdebugtoolbar.demo.problem.aggregation.RatingCount(r.rating, count(r))
			from Review r
			group by r.rating
			order by r.rating desc
			""")
	List<RatingCount> countByRating();

}
