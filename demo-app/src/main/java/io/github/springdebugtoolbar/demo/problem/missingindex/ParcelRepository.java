package io.github.springdebugtoolbar.demo.problem.missingindex;

import java.util.Optional;

import io.github.springdebugtoolbar.demo.shop.Order;

import org.springframework.data.repository.Repository;

interface ParcelRepository extends Repository<Order, Long> {

	// The column tracking_code has no index.
	Optional<Order> findByTrackingCode(String code);

	// The column parcel_code has one.
	Optional<Order> findByParcelCode(String code);

}
