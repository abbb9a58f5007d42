package io.github.springdebugtoolbar.demo;

import java.sql.Connection;
import java.sql.SQLException;

import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A page with every kind of transaction: one that is isolated, one inside of it for which
 * it waits, a savepoint, and none.
 */
@RestController
class TransactionsController {

	private final JdbcTemplate jdbc;

	private final PlatformTransactionManager transactions;

	TransactionsController(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.transactions = transactions;
	}

	@GetMapping(path = "/test/transactions", produces = MediaType.TEXT_HTML_VALUE)
	String run() {
		TransactionTemplate outer = template("test.Checkout.place", TransactionDefinition.PROPAGATION_REQUIRED);
		outer.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
		TransactionTemplate inner = template("test.Audit.read", TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		inner.setReadOnly(true);
		outer.executeWithoutResult((any) -> {
			query("placed");
			this.jdbc.execute(TransactionsController::tryOut);
			inner.executeWithoutResult((other) -> query("audited"));
		});
		query("alone");
		return "<!doctype html><html><head><title>Transactions</title></head><body>Transactions</body></html>";
	}

	private TransactionTemplate template(String name, int propagation) {
		TransactionTemplate template = new TransactionTemplate(this.transactions);
		template.setName(name);
		template.setPropagationBehavior(propagation);
		return template;
	}

	private static boolean tryOut(Connection connection) throws SQLException {
		connection.rollback(connection.setSavepoint("step"));
		return true;
	}

	private void query(String name) {
		this.jdbc.queryForList("select name as %s from customer where id = 1".formatted(name));
	}

}
