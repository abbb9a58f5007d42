package io.github.springdebugtoolbar.demo.problem.readonlyflush;

import java.util.List;

import io.github.springdebugtoolbar.demo.shop.Product;

import org.springframework.data.repository.Repository;

interface PriceListRepository extends Repository<Product, Long> {

	List<Product> findAllByOrderByNameAscIdAsc();

}
