package io.github.springdebugtoolbar.demo.web;

import io.github.springdebugtoolbar.demo.data.ShopSize;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What the frame around each page shows.
 */
@ControllerAdvice
class ShopModel {

	private final ShopSize size;

	ShopModel(ShopSize size) {
		this.size = size;
	}

	@ModelAttribute("orderCount")
	long orderCount() {
		return this.size.orders();
	}

}
