package io.github.springdebugtoolbar.demo.data;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the shop holds.
 *
 * @param orders number of orders; everything else follows from it
 */
@ConfigurationProperties("demo")
public record ShopSize(@DefaultValue("500000") long orders) {

	Map<String, Object> toParameters() {
		return Map.of("orders", this.orders, "lines", Math.min(this.orders, 40_000), "customers",
				Math.max(200, this.orders / 50), "products", 1_000L, "reviews", Math.min(this.orders, 20_000));
	}

}
