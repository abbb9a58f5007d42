package io.github.springdebugtoolbar.hibernate.units;

import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.github.springdebugtoolbar.hibernate.units.east.EastParcels;
import io.github.springdebugtoolbar.hibernate.units.west.WestParcels;
import jakarta.persistence.EntityManagerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;

/** Parcels in the east and in the west. */
@SpringBootApplication
class UnitsApplication {

	private static LocalContainerEntityManagerFactoryBean unit(String name, DataSource dataSource) {
		LocalContainerEntityManagerFactoryBean unit = new LocalContainerEntityManagerFactoryBean();
		unit.setPersistenceUnitName(name);
		unit.setDataSource(dataSource);
		unit.setPackagesToScan(UnitsApplication.class.getPackageName() + "." + name);
		unit.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
		unit.setJpaPropertyMap(Map.of("hibernate.hbm2ddl.auto", "create"));
		return unit;
	}

	private static HikariDataSource pool(String name) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl("jdbc:h2:mem:units-" + name + ";DB_CLOSE_DELAY=-1");
		return pool;
	}

	/** The unit of the east. */
	@Configuration(proxyBeanMethods = false)
	@EnableJpaRepositories(basePackageClasses = EastParcels.class, entityManagerFactoryRef = "east",
			transactionManagerRef = "eastTransactions")
	static class East {

		@Bean
		@Primary
		HikariDataSource eastPool() {
			return pool("east");
		}

		@Bean
		@Primary
		LocalContainerEntityManagerFactoryBean east(@Qualifier("eastPool") DataSource dataSource) {
			return unit("east", dataSource);
		}

		@Bean
		@Primary
		PlatformTransactionManager eastTransactions(@Qualifier("east") EntityManagerFactory factory) {
			return new JpaTransactionManager(factory);
		}

	}

	/** The unit of the west. */
	@Configuration(proxyBeanMethods = false)
	@EnableJpaRepositories(basePackageClasses = WestParcels.class, entityManagerFactoryRef = "west",
			transactionManagerRef = "westTransactions")
	static class West {

		@Bean
		HikariDataSource westPool() {
			return pool("west");
		}

		@Bean
		LocalContainerEntityManagerFactoryBean west(@Qualifier("westPool") DataSource dataSource) {
			return unit("west", dataSource);
		}

		@Bean
		PlatformTransactionManager westTransactions(@Qualifier("west") EntityManagerFactory factory) {
			return new JpaTransactionManager(factory);
		}

	}

}
