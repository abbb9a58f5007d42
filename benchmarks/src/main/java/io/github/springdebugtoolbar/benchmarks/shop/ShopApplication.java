package io.github.springdebugtoolbar.benchmarks.shop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application that is measured. It knows neither the toolbar nor a peer: those are on
 * its class path or not.
 */
@SpringBootApplication
public class ShopApplication {

	/**
	 * Starts it.
	 * @param args properties
	 */
	public static void main(String[] args) {
		SpringApplication.run(ShopApplication.class, args);
	}

}
