package io.github.springdebugtoolbar.hibernate.shop;

import jakarta.persistence.EntityManager;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills the shop: everything has associations of its own.
 */
@Component
class ShopData implements ApplicationRunner {

	/** Purchases, shelves and persons. */
	static final int PURCHASES = 6;

	private final EntityManager entityManager;

	ShopData(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		for (int i = 0; i < PURCHASES; i++) {
			purchase(i);
			shelf();
			person(i);
			stable();
		}
	}

	private void purchase(int i) {
		Purchase purchase = new Purchase("p" + i, customer("c" + i), customer("d" + i));
		for (String sku : new String[] { "a" + i, "b" + i }) {
			Article article = new Article(sku);
			this.entityManager.persist(article);
			purchase.add(article);
		}
		this.entityManager.persist(purchase);
	}

	private Customer customer(String name) {
		Region region = new Region("Region of " + name);
		this.entityManager.persist(region);
		Customer customer = new Customer(name, region);
		this.entityManager.persist(customer);
		return customer;
	}

	private void shelf() {
		Shelf shelf = new Shelf();
		shelf.add(new Box());
		shelf.add(new Box());
		this.entityManager.persist(shelf);
	}

	private void stable() {
		Stable stable = new Stable();
		this.entityManager.persist(stable);
		this.entityManager.persist(new Horse(stable));
		this.entityManager.persist(new Horse(stable));
	}

	private void person(int i) {
		Person person = new Person();
		if (i % 2 == 0) {
			person.give(new Passport());
		}
		this.entityManager.persist(person);
	}

}
