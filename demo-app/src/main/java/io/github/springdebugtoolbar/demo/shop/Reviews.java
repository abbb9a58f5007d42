package io.github.springdebugtoolbar.demo.shop;

import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

/**
 * All reviews of all products.
 */
public interface Reviews extends JpaRepository<Review, Long> {

	@EntityGraph(attributePaths = { "product", "customer" })
	List<Review> findTop5ByOrderByIdDesc();

	@EntityGraph(attributePaths = "customer")
	List<Review> findTop20ByProductIdOrderByIdDesc(Long productId);

}
