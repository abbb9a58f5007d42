package io.github.springdebugtoolbar.demo.trial;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.github.springdebugtoolbar.demo.data.ShopDialect;
import jakarta.annotation.PostConstruct;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the tables of the trial pages: twelve rows each, and one that is large enough for
 * an index.
 */
@Component
class TrialTables {

	private static final String TABLES = """
			drop table if exists publisher_cities;
			drop table if exists book;
			drop table if exists publisher;
			drop table if exists novel;
			drop table if exists genre;
			drop table if exists passport;
			drop table if exists author;
			drop table if exists ticket;
			drop table if exists versioned_ticket;
			drop table if exists locker;
			drop table if exists loan;
			create table publisher (id bigint primary key, name varchar(40));
			create table publisher_cities (publisher_id bigint, cities varchar(40));
			create table book (id bigint primary key, title varchar(40), publisher_id bigint, genre_id bigint);
			create table genre (id bigint primary key, name varchar(40));
			create table novel (id bigint primary key, title varchar(40), genre_id bigint);
			create table author (id bigint primary key, name varchar(40));
			create table passport (id bigint primary key, author_id bigint unique);
			create table ticket (code varchar(40) primary key);
			create table versioned_ticket (code varchar(40) primary key, version bigint);
			create table locker (id bigint primary key, hall int, code varchar(40));
			create table loan (code varchar(40) primary key, version bigint, locker_id bigint);
			insert into publisher select x, 'Publisher ' || x from generate_series(1, 12) as t(x);
			insert into publisher_cities select x, 'City ' || x from generate_series(1, 12) as t(x);
			insert into book select x, 'Book ' || x, 1 + mod(x, 12), 1 + mod(x, 12) from generate_series(1, 36) as t(x);
			insert into genre select x, 'Genre ' || x from generate_series(1, 12) as t(x);
			insert into novel select x, 'Novel ' || x, x from generate_series(1, 12) as t(x);
			insert into author select x, 'Author ' || x from generate_series(1, 12) as t(x);
			insert into passport select 100 + x, x from generate_series(1, 12) as t(x);
			insert into locker select x, mod(x, 100), 'L-' || x from generate_series(1, 12000) as t(x);
			create index locker_hall on locker (hall);
			create index locker_code on locker (code)""";

	/** MariaDB counts by itself. */
	private static final Map<ShopDialect, List<String>> ANALYZE = Map.of(ShopDialect.H2,
			List.of("analyze table locker"), ShopDialect.POSTGRESQL, List.of("analyze locker"), ShopDialect.MARIADB,
			List.of());

	private static final Map<ShopDialect, String> PAUSE = Map.of(ShopDialect.H2,
			"create alias if not exists pause for 'java.lang.Thread.sleep(long)'", ShopDialect.POSTGRESQL,
			"create or replace function pause(millis bigint) returns integer "
					+ "language sql as 'select 1 from pg_sleep(millis / 1000.0)'",
			ShopDialect.MARIADB,
			"create or replace function pause(millis bigint) returns integer return sleep(millis / 1000)");

	private final DataSource dataSource;

	TrialTables(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	@PostConstruct
	void create() {
		ShopDialect dialect = ShopDialect.of(this.dataSource);
		Stream
			.of(Stream.of(dialect.translate(TABLES).split(";")), ANALYZE.get(dialect).stream(),
					Stream.of(PAUSE.get(dialect)))
			.flatMap((statements) -> statements)
			.forEach((sql) -> JdbcClient.create(this.dataSource).sql(sql).update());
	}

}
