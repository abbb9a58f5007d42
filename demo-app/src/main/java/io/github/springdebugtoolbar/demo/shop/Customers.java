package io.github.springdebugtoolbar.demo.shop;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * All customers of the shop.
 */
public interface Customers extends JpaRepository<Customer, Long> {

}
