package io.github.springdebugtoolbar.hibernate.shop;

import java.util.List;

import org.springframework.data.repository.Repository;

/** All horses. */
interface Horses extends Repository<Horse, Long> {

	List<Horse> findAll();

}
