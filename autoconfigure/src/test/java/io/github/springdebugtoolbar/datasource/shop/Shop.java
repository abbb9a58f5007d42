package io.github.springdebugtoolbar.datasource.shop;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.persistence.EntityManager;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that reaches a database.
 */
@Service
class Shop {

	private final Products products;

	private final EntityManager entityManager;

	private final JdbcTemplate jdbcTemplate;

	private final NamedParameterJdbcTemplate namedJdbcTemplate;

	private final JdbcClient jdbcClient;

	private final DataSource dataSource;

	Shop(Products products, EntityManager entityManager, JdbcTemplate jdbcTemplate,
			NamedParameterJdbcTemplate namedJdbcTemplate, JdbcClient jdbcClient, DataSource dataSource) {
		this.products = products;
		this.entityManager = entityManager;
		this.jdbcTemplate = jdbcTemplate;
		this.namedJdbcTemplate = namedJdbcTemplate;
		this.jdbcClient = jdbcClient;
		this.dataSource = dataSource;
	}

	@Transactional
	void springData() {
		Product product = this.products.save(new Product("pen"));
		this.products.saveAll(List.of(new Product("ink"), new Product("paper")));
		product.rename("fountain pen");
		this.products.flush();
		this.products.findByNameStartingWith("p");
		this.products.count();
	}

	@Transactional
	void jpa() {
		this.entityManager.createQuery("select p from Product p where p.name like :name", Product.class)
			.setParameter("name", "%")
			.setMaxResults(10)
			.getResultList();
		this.entityManager.createNativeQuery("select count(*) from product").getSingleResult();
		this.entityManager.createQuery("update Product p set p.name = concat(p.name, '!')").executeUpdate();
	}

	void jdbcTemplate() {
		this.jdbcTemplate.queryForObject("select count(*) from product", Long.class);
		this.jdbcTemplate.update("update product set name = ? where id = ?", "brush", 1L);
		this.jdbcTemplate.batchUpdate("insert into product (name) values (?)",
				List.of(new Object[] { "a" }, new Object[] { "b" }, new Object[] { "c" }));
		GeneratedKeyHolder keys = new GeneratedKeyHolder();
		this.jdbcTemplate.update((connection) -> {
			PreparedStatement statement = connection.prepareStatement("insert into product (name) values (?)",
					new String[] { "ID" });
			statement.setString(1, "keyed");
			return statement;
		}, keys);
	}

	void namedParametersAndClient() {
		this.namedJdbcTemplate.queryForList("select * from product where name in (:names)",
				Map.of("names", List.of("a", "b")));
		this.jdbcClient.sql("select name from product where id > :id").param("id", 0).query(String.class).list();
		this.jdbcClient.sql("delete from product where name = ?").param("keyed").update();
	}

	void plainJdbc() throws SQLException {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			statement.addBatch("insert into product (name) values ('x')");
			statement.addBatch("delete from product where name = 'x'");
			statement.executeBatch();
			statement.executeQuery("select 1").close();
		}
	}

	void procedure() {
		this.jdbcTemplate.execute("{? = call twice(?)}", (CallableStatement statement) -> {
			statement.registerOutParameter(1, Types.INTEGER);
			statement.setInt(2, 21);
			statement.execute();
			return statement.getInt(1);
		});
	}

}
