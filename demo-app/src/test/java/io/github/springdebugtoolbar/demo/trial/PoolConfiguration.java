package io.github.springdebugtoolbar.demo.trial;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Data sources besides that of the shop: pools of one and of two connections, and none.
 */
@Configuration(proxyBeanMethods = false)
class PoolConfiguration {

	private static final String URL = "jdbc:h2:mem:pools;DB_CLOSE_DELAY=-1";

	@Bean(defaultCandidate = false)
	HikariDataSource single() {
		return pool(1);
	}

	@Bean(defaultCandidate = false)
	HikariDataSource pair() {
		return pool(2);
	}

	@Bean(defaultCandidate = false)
	DataSource poolless() {
		return new DriverManagerDataSource(URL);
	}

	private static HikariDataSource pool(int size) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(URL);
		pool.setMaximumPoolSize(size);
		return pool;
	}

}
