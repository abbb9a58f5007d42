package io.github.springdebugtoolbar.demo.trial;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.client.RestClient;

/**
 * Asks another machine how many there are of a book.
 */
@Service
class Warehouse {

	private final BookRepository books;

	private final RestClient client;

	Warehouse(BookRepository books, @Autowired RestClient warehouseClient) {
		this.books = books;
		this.client = warehouseClient;
	}

	@Transactional(readOnly = true)
	int countInTransaction() {
		return count();
	}

	int countAfterTransaction() {
		return count();
	}

	private int count() {
		long book = this.books.findById(7L).map(Book::getId).orElseThrow();
		String answer = this.client.get().uri("/stock/" + book + "?key=secret").retrieve().body(String.class);
		return Integer.parseInt(answer);
	}

	@Configuration(proxyBeanMethods = false)
	static class ClientConfiguration {

		@Bean
		RestClient warehouseClient(WarehouseServer server) {
			return RestClient.create(server.address());
		}

	}

}
