package io.github.springdebugtoolbar.demo.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.annotation.PostConstruct;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the shop inside the database, while the rest of the application starts. The
 * scripts are SQL that H2 and PostgreSQL both understand, for others it is translated.
 */
class ShopData implements SmartLifecycle {

	private static final Log logger = LogFactory.getLog(ShopData.class);

	private final DataSource dataSource;

	private final ShopSize size;

	private CompletableFuture<Void> filled = CompletableFuture.completedFuture(null);

	ShopData(DataSource dataSource, ShopSize size) {
		this.dataSource = dataSource;
		this.size = size;
	}

	@PostConstruct
	void fill() {
		this.filled = runScript("tables")
			.thenCompose((done) -> CompletableFuture.allOf(runScript("orders"), runScript("catalogue")))
			.thenCompose((done) -> runScript("keys"));
	}

	@Override
	public int getPhase() {
		return 0; // before the web server: a page must not find a table locked
	}

	@Override
	public void start() {
		this.filled.join();
		logger.info("The shop has %,d orders".formatted(this.size.orders()));
	}

	@Override
	public void stop() {
		// the data stays
	}

	@Override
	public boolean isRunning() {
		return false;
	}

	private CompletableFuture<Void> runScript(String script) {
		return CompletableFuture.runAsync(() -> readStatements(script).forEach(this::execute));
	}

	private void execute(String sql) {
		JdbcClient.create(this.dataSource).sql(sql).params(this.size.toParameters()).update();
	}

	private Stream<String> readStatements(String script) {
		return Stream.of(read(script).replaceAll("(?m)^--.*$", "").split(";"))
			.map(String::strip)
			.filter((sql) -> !sql.isEmpty());
	}

	private String read(String script) {
		try {
			return new ClassPathResource("db/" + script + ".sql").getContentAsString(StandardCharsets.UTF_8)
				.transform(ShopDialect.of(this.dataSource)::translate);
		}
		catch (IOException ex) {
			throw new IllegalStateException("Cannot prepare " + script, ex);
		}
	}

}
