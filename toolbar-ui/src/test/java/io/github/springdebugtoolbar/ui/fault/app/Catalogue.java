package io.github.springdebugtoolbar.ui.fault.app;

import java.util.List;

import io.github.springdebugtoolbar.ui.fault.app.entity.Author;
import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the application does, in transactions.
 */
@Service
public class Catalogue {

	/** So many that a plan is worth a look at the table. */
	private static final int LEAVES = 12_000;

	private final Authors authors;

	private final Books books;

	private final JdbcTemplate jdbc;

	private final EntityManager entities;

	private final TransactionTemplate transactions;

	Catalogue(Authors authors, Books books, JdbcTemplate jdbc, EntityManager entities,
			TransactionTemplate transactions) {
		this.authors = authors;
		this.books = books;
		this.jdbc = jdbc;
		this.entities = entities;
		this.transactions = transactions;
		this.transactions.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
	}

	@Transactional
	void fill() {
		for (int i = 0; i < 3; i++) {
			this.authors.save(new Author("Author " + i, "Book " + i + "a", "Book " + i + "b"));
		}
		this.jdbc.execute("create table if not exists leaf as select x as id, 'page ' || x as text"
				+ " from system_range(1, " + LEAVES + ")");
	}

	@Transactional
	long save(String name) {
		this.authors.save(new Author(name, "First"));
		this.entities.flush();
		this.transactions.executeWithoutResult((status) -> this.authors.count());
		return this.authors.countByName(name);
	}

	@Transactional
	void fail(String name) {
		this.authors.save(new Author(name, "First"));
		this.entities.flush();
		throw new IllegalArgumentException("No author is called " + name);
	}

	@Transactional(readOnly = true)
	String merged() {
		Author first = this.authors.findAll().get(0);
		this.entities.clear();
		return this.entities.merge(first).getName();
	}

	// Lazy to-one: the author of each book.
	@Transactional(readOnly = true)
	List<String> titles() {
		return this.books.findAll()
			.stream()
			.map((book) -> book.getTitle() + " by " + book.getAuthor().getName())
			.sorted()
			.toList();
	}

	List<String> names() {
		this.jdbc.batchUpdate("update author set name = name where id = ?",
				List.of(new Object[] { -1 }, new Object[] { -2 }));
		this.jdbc.execute((StatementCallback<Integer>) (statement) -> {
			statement.execute("update author set name = name where id = -1");
			return statement.getUpdateCount();
		});
		this.jdbc.queryForList("select id from author where name = ?", Long.class, "long ".repeat(1_000));
		return this.jdbc.queryForList("select name from author where id > ? order by id", String.class, 0);
	}

	List<Long> leaves() {
		return this.jdbc.queryForList("select id from leaf where text = ?", Long.class, "page 7");
	}

	void refuse() {
		this.jdbc.queryForList("select nonsense from nowhere where id = ?", 1);
	}

}
