package io.github.springdebugtoolbar.hibernate.shop;

import java.util.List;

import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Repository of purchases. */
interface Purchases extends JpaRepository<Purchase, Long> {

	List<Purchase> findByNumberStartingWith(String prefix);

	List<Purchase> findTop5ByOrderByNumber();

	@Query("select p from Purchase p where p.number like :number order by p.number")
	List<Purchase> search(String number);

	Slice<Purchase> findByIdNotNullOrderById(Pageable pageable);

	List<Purchase> findByCustomerId(Long customer);

	@EntityGraph(attributePaths = "lines")
	List<Purchase> findWithLinesByNumberNotNull();

	@EntityGraph(attributePaths = { "customer.region", "payer.region" })
	List<Purchase> findWithCustomersByNumberNotNull();

	@EntityGraph(attributePaths = "lines")
	Slice<Purchase> findByNumberNotNullOrderByNumber(Pageable pageable);

}
