package io.github.springdebugtoolbar.benchmarks.shop;

import jakarta.persistence.EntityManager;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class ShopData implements ApplicationRunner {

	static final int ROWS = 1_000;

	private final EntityManager entities;

	ShopData(EntityManager entities) {
		this.entities = entities;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments args) {
		for (int i = 1; i <= ROWS; i++) {
			Product product = new Product(i, "Product " + i);
			this.entities.persist(product);
			this.entities.persist(new Item(i, 1 + i % 5, "Please wrap number " + i, product));
		}
	}

}
