package io.github.springdebugtoolbar.demo.shop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.QueryHint;
import org.hibernate.jpa.AvailableHints;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

/**
 * All orders of the shop.
 */
public interface Orders extends JpaRepository<Order, Long> {

	@EntityGraph(attributePaths = "customer")
	Slice<Order> findAllByOrderByIdDesc(Pageable page);

	@EntityGraph(attributePaths = { "customer", "lines", "lines.product" })
	Optional<Order> findWithLinesById(Long id);

	@Query("""
			select new io.github.springdebugtoolbar.demo.shop.ExportedOrder(o.number, o.placedAt, c.name, o.status, o.total)
			from Order o join o.customer c
			order by o.id desc
			""")
	@QueryHints(@QueryHint(name = AvailableHints.HINT_FETCH_SIZE, value = "500"))
	Stream<ExportedOrder> streamLatest(Limit limit);

	@Query("""
			select new io.github.springdebugtoolbar.demo.shop.MonthlySales(
				year(o.placedAt), month(o.placedAt), count(o), sum(o.total))
			from Order o
			group by year(o.placedAt), month(o.placedAt)
			order by year(o.placedAt) desc, month(o.placedAt) desc
			""")
	List<MonthlySales> findMonthlySales();

}
