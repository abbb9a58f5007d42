package io.github.springdebugtoolbar.demo.problem.projection;

import java.util.List;

import io.github.springdebugtoolbar.demo.shop.Product;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProductNamesRepository extends Repository<Product, Long> {

	List<Product> findAllByOrderByName();

	@Query("select p.name from Product p order by p.name")
	List<String> findNames();

}
