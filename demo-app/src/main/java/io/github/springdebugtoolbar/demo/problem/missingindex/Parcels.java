package io.github.springdebugtoolbar.demo.problem.missingindex;

import io.github.springdebugtoolbar.demo.shop.Order;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the order that is in a parcel.
 */
@Service
@Transactional(readOnly = true)
class Parcels {

	private final ParcelRepository repository;

	Parcels(ParcelRepository repository) {
		this.repository = repository;
	}

	Order findByTrackingCode(String code) {
		return this.repository.findByTrackingCode(code).orElseThrow();
	}

	Order findByParcelCode(String code) {
		return this.repository.findByParcelCode(code).orElseThrow();
	}

}
