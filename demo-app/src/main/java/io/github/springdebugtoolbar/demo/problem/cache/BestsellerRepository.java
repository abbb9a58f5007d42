package io.github.springdebugtoolbar.demo.problem.cache;

import java.util.List;

import io.github.springdebugtoolbar.demo.shop.OrderLine;

import org.springframework.cache.annotation.Cacheable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BestsellerRepository extends Repository<OrderLine, Long> {

	String QUERY = """
			select new io.github.springdebugtoolbar.demo.problem.cache.Bestseller(p.name, sum(l.quantity))
			from OrderLine l join l.product p
			group by p.id, p.name
			order by sum(l.quantity) desc, p.name
			""";

	@Query(QUERY)
	List<Bestseller> findBestsellers(Limit limit);

	@Cacheable("BestsellerRepository.findBestsellers")
	@Query(QUERY)
	List<Bestseller> findCachedBestsellers(Limit limit);

}
